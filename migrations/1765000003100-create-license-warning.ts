import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Warnings before a license ends, each once for each end it has; and which request renews which license. */
export class CreateLicenseWarning1765000003100 implements MigrationInterface {
  readonly name = 'CreateLicenseWarning1765000003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE license_warning (
        license_id uuid NOT NULL,
        term_ends_at timestamptz NOT NULL,
        days_before integer NOT NULL,
        warned_at timestamptz NOT NULL,
        CONSTRAINT pk_license_warning PRIMARY KEY (license_id, term_ends_at, days_before),
        CONSTRAINT fk_license_warning_license FOREIGN KEY (license_id) REFERENCES license (id),
        CONSTRAINT chk_license_warning_days CHECK (days_before IN (30, 7, 1)),
        CONSTRAINT chk_license_warning_early CHECK (warned_at < term_ends_at)
      );

      CREATE TABLE license_renewal (
        request_id uuid NOT NULL,
        license_id uuid NOT NULL,
        CONSTRAINT pk_license_renewal PRIMARY KEY (request_id),
        CONSTRAINT fk_license_renewal_request FOREIGN KEY (request_id) REFERENCES license_request (id),
        CONSTRAINT fk_license_renewal_license FOREIGN KEY (license_id) REFERENCES license (id)
      );
      CREATE INDEX ix_license_renewal_license ON license_renewal (license_id);

      GRANT SELECT, INSERT ON license_warning, license_renewal TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE license_renewal, license_warning');
  }
}
