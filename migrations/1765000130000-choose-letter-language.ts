import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A claimant chooses in which language letters are written; none chosen is English. */
export class ChooseLetterLanguage1765000130000 implements MigrationInterface {
  readonly name = 'ChooseLetterLanguage1765000130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE claim_claimant
        ADD language text,
        ADD CONSTRAINT chk_claim_claimant_language CHECK (language IN ('en', 'zh-Hans', 'zh-Hant'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE claim_claimant DROP COLUMN language');
  }
}
