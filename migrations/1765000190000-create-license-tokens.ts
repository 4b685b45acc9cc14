import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens that machines fetch licensed texts with, and what they bought to get one. */
export class CreateLicenseTokens1765000190000 implements MigrationInterface {
  readonly name = 'CreateLicenseTokens1765000190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE license_token (
        id uuid NOT NULL,
        license_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        client_id text NOT NULL,
        work_uri text NOT NULL,
        resource text NOT NULL,
        uses text[] NOT NULL,
        issued_at timestamptz NOT NULL,
        -- exclusive
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT pk_license_token PRIMARY KEY (id),
        CONSTRAINT fk_license_token_license FOREIGN KEY (license_id) REFERENCES license (id),
        CONSTRAINT fk_license_token_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_license_token_term CHECK (expires_at > issued_at),
        CONSTRAINT chk_license_token_uses CHECK (cardinality(uses) > 0 AND uses <@ ARRAY['ai-input', 'ai-training', 'tdm'])
      );
      CREATE INDEX ix_license_token_license ON license_token (license_id);
      CREATE TABLE license_purchase (
        partner_id uuid NOT NULL,
        wish text NOT NULL,
        license_id uuid NOT NULL,
        CONSTRAINT pk_license_purchase PRIMARY KEY (partner_id, wish),
        CONSTRAINT fk_license_purchase_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT fk_license_purchase_license FOREIGN KEY (license_id) REFERENCES license (id)
      );
      GRANT SELECT, INSERT ON license_token, license_purchase TO imprimatur_app;
      GRANT UPDATE (revoked_at) ON license_token TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE license_purchase, license_token');
  }
}
