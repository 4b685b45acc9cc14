import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an unchanged page asks the match index with, so that works that came in since can be asked without the page. */
export class KeepPageQuestions1765000241000 implements MigrationInterface {
  readonly name = 'KeepPageQuestions1765000241000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE seen_page
        ADD COLUMN questions bytea,
        ADD COLUMN asked_up_to bigint,
        ADD CONSTRAINT chk_seen_page_questions CHECK ((questions IS NULL) = (asked_up_to IS NULL));
      -- evenly spread hashes cannot be compressed
      ALTER TABLE seen_page ALTER COLUMN questions SET STORAGE EXTERNAL;
      CREATE INDEX ix_seen_page_questions ON seen_page (looked_at) WHERE questions IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_seen_page_questions;
      ALTER TABLE seen_page DROP COLUMN questions, DROP COLUMN asked_up_to;
    `);
  }
}
