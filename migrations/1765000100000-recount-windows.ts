import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The window of a received claim may be counted again while it is provisional: the calendar of its year was not published
 * when it was counted. What is final stays fixed.
 */
export class RecountWindows1765000100000 implements MigrationInterface {
  readonly name = 'RecountWindows1765000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER tr_claim_window_fixed ON claim;
      CREATE TRIGGER tr_claim_window_fixed BEFORE UPDATE ON claim FOR EACH ROW
        WHEN (OLD.received_at IS NOT NULL AND (
          (OLD.received_at, OLD.window_rule, OLD.trigger_event)
            IS DISTINCT FROM (NEW.received_at, NEW.window_rule, NEW.trigger_event)
          OR OLD.window_ends_at IS DISTINCT FROM NEW.window_ends_at AND NOT OLD.window_provisional))
        EXECUTE FUNCTION refuse_window_change();
      CREATE INDEX ix_claim_provisional ON claim (id) WHERE window_provisional;
      CREATE INDEX ix_ratification_provisional ON ratification (id) WHERE provisional AND state = 'PENDING';
      CREATE INDEX ix_license_invoice_provisional ON license_invoice (id) WHERE provisional;
      GRANT UPDATE (last_day, lapses_at, provisional) ON ratification TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (last_day, lapses_at, provisional) ON ratification FROM imprimatur_app;
      DROP INDEX ix_license_invoice_provisional;
      DROP INDEX ix_ratification_provisional;
      DROP INDEX ix_claim_provisional;
      DROP TRIGGER tr_claim_window_fixed ON claim;
      CREATE TRIGGER tr_claim_window_fixed BEFORE UPDATE ON claim FOR EACH ROW
        WHEN (OLD.received_at IS NOT NULL AND (OLD.received_at, OLD.window_rule, OLD.trigger_event, OLD.window_ends_at)
          IS DISTINCT FROM (NEW.received_at, NEW.window_rule, NEW.trigger_event, NEW.window_ends_at))
        EXECUTE FUNCTION refuse_window_change();
    `);
  }
}
