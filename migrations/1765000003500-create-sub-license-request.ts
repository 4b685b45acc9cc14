import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which request asks for a part of which license. */
export class CreateSubLicenseRequest1765000003500 implements MigrationInterface {
  readonly name = 'CreateSubLicenseRequest1765000003500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE license_sub_request (
        request_id uuid NOT NULL,
        upstream_license_id uuid NOT NULL,
        CONSTRAINT pk_license_sub_request PRIMARY KEY (request_id),
        CONSTRAINT fk_license_sub_request_request FOREIGN KEY (request_id) REFERENCES license_request (id),
        CONSTRAINT fk_license_sub_request_upstream FOREIGN KEY (upstream_license_id) REFERENCES license (id)
      );
      CREATE INDEX ix_license_sub_request_upstream ON license_sub_request (upstream_license_id);
      GRANT SELECT, INSERT ON license_sub_request TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE license_sub_request');
  }
}
