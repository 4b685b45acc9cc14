import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates with disclosures that another may supersede; keys that rotate; a revision for the status list. */
export class ExtendCertificates1765000004000 implements MigrationInterface {
  readonly name = 'ExtendCertificates1765000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE license_certificate
        ADD COLUMN selective_token text,
        ADD COLUMN disclosures json,
        ADD COLUMN superseded_at timestamptz,
        ADD COLUMN superseded_by text,
        ADD CONSTRAINT chk_license_certificate_selective CHECK ((selective_token IS NULL) = (disclosures IS NULL)),
        ADD CONSTRAINT chk_license_certificate_superseded CHECK ((superseded_at IS NULL) = (superseded_by IS NULL)),
        -- the one that takes the place is inserted after, in the same transaction
        ADD CONSTRAINT fk_license_certificate_superseded_by FOREIGN KEY (superseded_by)
          REFERENCES license_certificate (number) DEFERRABLE INITIALLY DEFERRED,
        DROP CONSTRAINT uq_license_certificate_license;
      -- a license has one certificate in force, however many were issued for it
      CREATE UNIQUE INDEX uq_license_certificate_current ON license_certificate (license_id)
        WHERE superseded_at IS NULL;
      CREATE INDEX ix_license_certificate_license ON license_certificate (license_id);
      GRANT UPDATE (superseded_at, superseded_by) ON license_certificate TO imprimatur_app;
      -- what was issued stays as it was issued, and what was superseded stays so
      CREATE FUNCTION keep_superseded() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'certificate % was superseded already', OLD.number USING ERRCODE = 'integrity_constraint_violation';
        END $$;
      CREATE TRIGGER trg_license_certificate_superseded BEFORE UPDATE ON license_certificate
        FOR EACH ROW WHEN (OLD.superseded_at IS NOT NULL) EXECUTE FUNCTION keep_superseded();

      CREATE TABLE certificate_key (
        kid text NOT NULL,
        x text NOT NULL,
        state text NOT NULL,
        activated_at timestamptz NOT NULL,
        retired_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT pk_certificate_key PRIMARY KEY (kid),
        CONSTRAINT chk_certificate_key_state CHECK (state IN ('ACTIVE', 'RETIRED', 'REVOKED')),
        CONSTRAINT chk_certificate_key_x CHECK (x ~ '^[A-Za-z0-9_-]{43}$'),
        CONSTRAINT chk_certificate_key_retired CHECK ((state = 'ACTIVE') = (retired_at IS NULL)),
        CONSTRAINT chk_certificate_key_revoked CHECK ((state = 'REVOKED') = (revoked_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX uq_certificate_key_active ON certificate_key (state) WHERE state = 'ACTIVE';
      GRANT SELECT, INSERT, UPDATE ON certificate_key TO imprimatur_app;

      -- moves with every statement that may change what the status list shows
      CREATE SEQUENCE license_status_revision;
      GRANT SELECT, USAGE ON SEQUENCE license_status_revision TO imprimatur_app;
      CREATE FUNCTION move_license_status_revision() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM nextval('license_status_revision');
          RETURN NULL;
        END $$;
      CREATE TRIGGER trg_license_status_revision AFTER UPDATE ON license
        FOR EACH STATEMENT EXECUTE FUNCTION move_license_status_revision();
      CREATE TRIGGER trg_license_suspension_revision AFTER INSERT OR UPDATE ON license_suspension
        FOR EACH STATEMENT EXECUTE FUNCTION move_license_status_revision();
      CREATE TRIGGER trg_license_certificate_revision AFTER INSERT OR UPDATE ON license_certificate
        FOR EACH STATEMENT EXECUTE FUNCTION move_license_status_revision();
    `);
  }

  /** Possible as long as no certificate was issued twice for one license. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER trg_license_certificate_revision ON license_certificate;
      DROP TRIGGER trg_license_suspension_revision ON license_suspension;
      DROP TRIGGER trg_license_status_revision ON license;
      DROP FUNCTION move_license_status_revision();
      DROP SEQUENCE license_status_revision;
      DROP TABLE certificate_key;
      DROP TRIGGER trg_license_certificate_superseded ON license_certificate;
      DROP FUNCTION keep_superseded();
      REVOKE UPDATE (superseded_at, superseded_by) ON license_certificate FROM imprimatur_app;
      DROP INDEX ix_license_certificate_license;
      DROP INDEX uq_license_certificate_current;
      ALTER TABLE license_certificate
        ADD CONSTRAINT uq_license_certificate_license UNIQUE (license_id),
        DROP COLUMN superseded_by,
        DROP COLUMN superseded_at,
        DROP COLUMN disclosures,
        DROP COLUMN selective_token;
    `);
  }
}
