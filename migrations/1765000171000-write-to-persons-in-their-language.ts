import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language a person who asks about their data is written to. */
export class WriteToPersonsInTheirLanguage1765000171000 implements MigrationInterface {
  readonly name = 'WriteToPersonsInTheirLanguage1765000171000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE subject_request ADD COLUMN language text;
      ALTER TABLE subject_request ADD CONSTRAINT chk_subject_request_language
        CHECK (language IN ('en', 'zh-Hans', 'zh-Hant'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE subject_request DROP COLUMN language;');
  }
}
