import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a decision asks of works and licenses stands in two indexes: it reads no page of a table. */
export class CoverDecisions1765000110000 implements MigrationInterface {
  readonly name = 'CoverDecisions1765000110000';

  async up(runner: QueryRunner): Promise<void> {
    // own works alone: they have no source, whose length would have no bound, and others are seldom asked about
    await runner.query(`
      CREATE INDEX ix_work_rights ON work (id)
        INCLUDE (uri, language, pub_status, embargoed_until, withheld_at, canceled_at) WHERE origin = 'OWN';
    `);
    // the foreign key keeps licensee and version beside each work what they are in the license
    await runner.query(`
      ALTER TABLE license_work ADD COLUMN partner_id uuid, ADD COLUMN license_version integer;
      UPDATE license_work SET partner_id = license.partner_id, license_version = license.version
        FROM license WHERE license.id = license_work.license_id;
      ALTER TABLE license ADD CONSTRAINT uq_license_ref UNIQUE (id, partner_id, version);
      ALTER TABLE license_work
        ALTER COLUMN partner_id SET NOT NULL,
        ALTER COLUMN license_version SET NOT NULL,
        DROP CONSTRAINT fk_license_work_license,
        ADD CONSTRAINT fk_license_work_license FOREIGN KEY (license_id, partner_id, license_version)
          REFERENCES license (id, partner_id, version) ON UPDATE CASCADE;
      DROP INDEX ix_license_work_uri;
      CREATE INDEX ix_license_work_uri ON license_work (uri, partner_id) INCLUDE (license_id, license_version);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE license_work DROP CONSTRAINT fk_license_work_license;
      ALTER TABLE license_work ADD CONSTRAINT fk_license_work_license
        FOREIGN KEY (license_id) REFERENCES license (id);
      DROP INDEX ix_license_work_uri, ix_work_rights;
      CREATE INDEX ix_license_work_uri ON license_work (uri, license_id);
      ALTER TABLE license_work DROP COLUMN partner_id, DROP COLUMN license_version;
      ALTER TABLE license DROP CONSTRAINT uq_license_ref;
    `);
  }
}
