import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a page had text of when it was looked at: with other works on record it is looked at again, unchanged or not. */
export class NoteMatchedWorks1765000160000 implements MigrationInterface {
  readonly name = 'NoteMatchedWorks1765000160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE seen_page ADD COLUMN works uuid[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE seen_page DROP COLUMN works');
  }
}
