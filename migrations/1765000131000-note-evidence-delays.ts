import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days of notarization and the like are left out of the time that runs after a counter-notice. */
export class NoteEvidenceDelays1765000131000 implements MigrationInterface {
  readonly name = 'NoteEvidenceDelays1765000131000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE infringement_clock
        ADD delays jsonb,
        ADD CONSTRAINT chk_infringement_clock_delays CHECK (
          delays IS NULL OR jsonb_typeof(delays) = 'array' AND code IN ('COUNTER_NOTICE_WAIT', 'ECOMMERCE_COUNTER_WAIT')
        );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE infringement_clock DROP COLUMN delays');
  }
}
