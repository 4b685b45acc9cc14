import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The lapse of a draft and the time to complain are counted again, like a window, once the calendar they wait for is
 * published. What was told before this stays as it was told.
 */
export class RecountToldTimes1765000132000 implements MigrationInterface {
  readonly name = 'RecountToldTimes1765000132000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE claim ADD draft_recount_by text;
      DROP INDEX ix_claim_provisional;
      CREATE INDEX ix_claim_provisional ON claim (id) WHERE window_provisional
        OR (state = 'DRAFT' AND draft_recount_by IS NOT NULL)
        OR jsonb_path_exists(decisions, '$[*].complaintRecountBy');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_claim_provisional;
      CREATE INDEX ix_claim_provisional ON claim (id) WHERE window_provisional;
      ALTER TABLE claim DROP COLUMN draft_recount_by;
    `);
  }
}
