import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Declared reprints are looked at by schedule, every look is kept, and a removal is verified. Those declared before are looked at in the
 * order in which they were declared, a few at a time.
 */
export class WatchDeclaredReprints1765000240000 implements MigrationInterface {
  readonly name = 'WatchDeclaredReprints1765000240000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE declared_reprint
        ADD COLUMN next_check_at timestamptz,
        ADD COLUMN last_checked_at timestamptz,
        ADD COLUMN last_outcome text,
        ADD COLUMN removal_verified_at timestamptz,
        ADD COLUMN outstanding_since timestamptz,
        ADD CONSTRAINT chk_declared_reprint_outcome
          CHECK (last_outcome IN ('CREDITED', 'UNCREDITED', 'OUT_OF_SCOPE', 'GONE', 'UNREACHABLE')),
        ADD CONSTRAINT chk_declared_reprint_checked CHECK ((last_outcome IS NULL) = (last_checked_at IS NULL)),
        ADD CONSTRAINT chk_declared_reprint_verified CHECK (removal_verified_at IS NULL OR state = 'REMOVED');
      UPDATE declared_reprint SET next_check_at = declared_at WHERE state <> 'ESCALATED';
      CREATE INDEX ix_declared_reprint_check_due ON declared_reprint (next_check_at) WHERE next_check_at IS NOT NULL;
      CREATE TABLE reprint_check (
        reprint_id uuid NOT NULL,
        sequence integer NOT NULL,
        checked_at timestamptz NOT NULL,
        outcome text NOT NULL,
        state text NOT NULL,
        because text,
        detail text,
        finding_id uuid,
        CONSTRAINT pk_reprint_check PRIMARY KEY (reprint_id, sequence),
        CONSTRAINT fk_reprint_check_reprint FOREIGN KEY (reprint_id) REFERENCES declared_reprint (id),
        CONSTRAINT chk_reprint_check_outcome
          CHECK (outcome IN ('CREDITED', 'UNCREDITED', 'OUT_OF_SCOPE', 'GONE', 'UNREACHABLE'))
      );
      GRANT SELECT, INSERT ON reprint_check TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE reprint_check;
      DROP INDEX ix_declared_reprint_check_due;
      ALTER TABLE declared_reprint
        DROP COLUMN next_check_at, DROP COLUMN last_checked_at, DROP COLUMN last_outcome,
        DROP COLUMN removal_verified_at, DROP COLUMN outstanding_since;
    `);
  }
}
