import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A clock, and a hearing, keeps the period it was counted by: one that is provisional is counted again by it, never by a
 * newer rule.
 */
export class RecountCaseClocks1765000101000 implements MigrationInterface {
  readonly name = 'RecountCaseClocks1765000101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE infringement_clock ADD period text;
      UPDATE infringement_clock SET period = CASE code
        WHEN 'NOTICE_RESPONSE' THEN 'P7D'
        WHEN 'COUNTER_NOTICE_WAIT' THEN 'P15D'
        WHEN 'ECOMMERCE_COUNTER_WAIT' THEN 'P15D'
        WHEN 'DMCA_RESTORE_EARLIEST' THEN 'P10WD'
        WHEN 'DMCA_RESTORE_LATEST' THEN 'P14WD'
        WHEN 'DSA_COMPLAINT' THEN 'P6M'
        WHEN 'SUIT_AFTER_PRESERVATION' THEN 'P30D'
        WHEN 'CIVIL_APPEAL' THEN 'P15D'
        WHEN 'ENFORCEMENT' THEN 'P2Y'
        WHEN 'LIMITATION' THEN 'P3Y'
        WHEN 'LIMITATION_LONGEST' THEN 'P20Y'
      END;
      ALTER TABLE infringement_clock ALTER period SET NOT NULL;
      CREATE INDEX ix_infringement_clock_provisional ON infringement_clock (case_id, code, subject_id)
        WHERE deadline->>'provisional' = 'true' AND stopped_at IS NULL;

      ALTER TABLE infringement_hearing ADD period text;
      UPDATE infringement_hearing
        SET period = format('P%sD', (deadline->>'nominalLastDay')::date - (deadline->>'localStart')::date);
      ALTER TABLE infringement_hearing ALTER period SET NOT NULL;
      CREATE INDEX ix_infringement_hearing_provisional ON infringement_hearing (id)
        WHERE deadline->>'provisional' = 'true';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_infringement_hearing_provisional;
      ALTER TABLE infringement_hearing DROP period;
      DROP INDEX ix_infringement_clock_provisional;
      ALTER TABLE infringement_clock DROP period;
    `);
  }
}
