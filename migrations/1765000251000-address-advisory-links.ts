import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each person a letter of an advisory goes to gets a link of its own: the record says who acknowledged, and a link that
 * was passed on or whose account was closed opens nothing for the others. Links in letters sent before are void; the next
 * letter, or the API, takes their place.
 */
export class AddressAdvisoryLinks1765000251000 implements MigrationInterface {
  readonly name = 'AddressAdvisoryLinks1765000251000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE advisory_link (
        advisory_id uuid NOT NULL,
        account_id uuid NOT NULL,
        secret_hash text NOT NULL,
        CONSTRAINT pk_advisory_link PRIMARY KEY (advisory_id, account_id),
        CONSTRAINT uq_advisory_link_secret UNIQUE (secret_hash),
        CONSTRAINT fk_advisory_link_advisory FOREIGN KEY (advisory_id) REFERENCES advisory (id),
        CONSTRAINT fk_advisory_link_account FOREIGN KEY (account_id) REFERENCES account (id)
      );
      ALTER TABLE advisory DROP COLUMN link_hash;
      GRANT SELECT, INSERT, UPDATE, DELETE ON advisory_link TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE advisory_link;
      ALTER TABLE advisory ADD COLUMN link_hash text, ADD CONSTRAINT uq_advisory_link UNIQUE (link_hash);
    `);
  }
}
