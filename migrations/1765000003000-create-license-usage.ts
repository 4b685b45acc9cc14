import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The usage ledger: how often a count-limited license may still be used, and who holds uses for a while. */
export class CreateLicenseUsage1765000003000 implements MigrationInterface {
  readonly name = 'CreateLicenseUsage1765000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE license_usage (
        license_id uuid NOT NULL,
        max_uses integer NOT NULL,
        held integer NOT NULL,
        committed integer NOT NULL,
        CONSTRAINT pk_license_usage PRIMARY KEY (license_id),
        CONSTRAINT fk_license_usage_license FOREIGN KEY (license_id) REFERENCES license (id),
        -- never oversold, whatever the code above does
        CONSTRAINT chk_license_usage_limit CHECK (held >= 0 AND committed >= 0 AND held + committed <= max_uses),
        CONSTRAINT chk_license_usage_max CHECK (max_uses > 0)
      );

      CREATE TABLE license_usage_reservation (
        license_id uuid NOT NULL,
        key text NOT NULL,
        uses integer NOT NULL,
        state text NOT NULL,
        reserved_by text NOT NULL,
        reserved_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT pk_license_usage_reservation PRIMARY KEY (license_id, key),
        CONSTRAINT fk_license_usage_reservation_usage FOREIGN KEY (license_id) REFERENCES license_usage (license_id),
        CONSTRAINT chk_license_usage_reservation_uses CHECK (uses > 0),
        CONSTRAINT chk_license_usage_reservation_state CHECK (state IN ('HELD', 'COMMITTED', 'RELEASED', 'EXPIRED')),
        CONSTRAINT chk_license_usage_reservation_closed CHECK ((state = 'HELD') = (closed_at IS NULL)),
        CONSTRAINT chk_license_usage_reservation_hold CHECK (expires_at > reserved_at)
      );
      CREATE INDEX ix_license_usage_reservation_due ON license_usage_reservation (expires_at) WHERE state = 'HELD';

      GRANT SELECT, INSERT, UPDATE ON license_usage, license_usage_reservation TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE license_usage_reservation, license_usage');
  }
}
