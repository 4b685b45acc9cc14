import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored objects nobody points at are deleted; every holding of personal data may be erased when its time is over. */
export class EraseWhatIsOver1765000135000 implements MigrationInterface {
  readonly name = 'EraseWhatIsOver1765000135000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erased_object (
        key text NOT NULL,
        noted_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_erased_object PRIMARY KEY (key),
        CONSTRAINT chk_erased_object_key CHECK (key ~ '^[0-9a-f]{64}$')
      );
      -- UPDATE is what SELECT FOR UPDATE asks for
      GRANT SELECT, INSERT, UPDATE, DELETE ON erased_object TO imprimatur_app;

      -- the files of a bundle, each stored once under its hash
      CREATE TABLE evidence_object (
        evidence_id uuid NOT NULL,
        key text NOT NULL,
        CONSTRAINT pk_evidence_object PRIMARY KEY (evidence_id, key),
        CONSTRAINT fk_evidence_object_evidence FOREIGN KEY (evidence_id) REFERENCES evidence (id),
        CONSTRAINT chk_evidence_object_key CHECK (key ~ '^[0-9a-f]{64}$')
      );
      CREATE INDEX ix_evidence_object_key ON evidence_object (key);
      GRANT SELECT, INSERT ON evidence_object TO imprimatur_app;

      ALTER TABLE evidence ADD COLUMN erased_at timestamptz;
      GRANT UPDATE (reason, erased_at) ON evidence TO imprimatur_app;
      ALTER TABLE page_snapshot ADD COLUMN erased_at timestamptz;
      GRANT UPDATE (title, headers, remote_address, erased_at) ON page_snapshot TO imprimatur_app;
      CREATE INDEX ix_page_snapshot_object ON page_snapshot (object_key);
      CREATE INDEX ix_page_snapshot_text ON page_snapshot (text_key);

      GRANT DELETE ON infringement_notice, infringement_counter_notice, infringement_pack, infringement_counsel_mandate,
        infringement_limitation_fact, license_request_message, license_request_file TO imprimatur_app;
      GRANT UPDATE (statement) ON infringement_counter_notice TO imprimatur_app;
      GRANT UPDATE (recipient) ON infringement_pack TO imprimatur_app;
      GRANT UPDATE (reason) ON infringement_case_step TO imprimatur_app;
      GRANT UPDATE (text) ON license_request_message TO imprimatur_app;
      GRANT UPDATE (name) ON license_request_file TO imprimatur_app;
      GRANT UPDATE (name, title) ON license_agreement_signature, license_amendment_signature TO imprimatur_app;
      -- what was written once may be erased, and never say anything else
      CREATE FUNCTION only_erase() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          name text;
        BEGIN
          FOREACH name IN ARRAY TG_ARGV LOOP
            IF to_jsonb(NEW) ->> name IS DISTINCT FROM to_jsonb(OLD) ->> name AND to_jsonb(NEW) ->> name <> 'erased' THEN
              RAISE EXCEPTION '% of % is written once', name, TG_TABLE_NAME
                USING ERRCODE = 'check_violation', CONSTRAINT = 'trg_' || TG_TABLE_NAME || '_erase';
            END IF;
          END LOOP;
          RETURN NEW;
        END $$;
      CREATE TRIGGER trg_license_agreement_signature_erase BEFORE UPDATE ON license_agreement_signature
        FOR EACH ROW EXECUTE FUNCTION only_erase('name', 'title');
      CREATE TRIGGER trg_license_amendment_signature_erase BEFORE UPDATE ON license_amendment_signature
        FOR EACH ROW EXECUTE FUNCTION only_erase('name', 'title');
      CREATE TRIGGER trg_infringement_case_step_erase BEFORE UPDATE ON infringement_case_step
        FOR EACH ROW EXECUTE FUNCTION only_erase('reason');
      GRANT UPDATE (agent_name, counterparty, act) ON ratification TO imprimatur_app;
      GRANT UPDATE (name, name_key, uscc, registration_country, registration_number) ON agent TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER trg_infringement_case_step_erase ON infringement_case_step;
      DROP TRIGGER trg_license_amendment_signature_erase ON license_amendment_signature;
      DROP TRIGGER trg_license_agreement_signature_erase ON license_agreement_signature;
      DROP FUNCTION only_erase();
      REVOKE UPDATE (name, name_key, uscc, registration_country, registration_number) ON agent FROM imprimatur_app;
      REVOKE UPDATE (agent_name, counterparty, act) ON ratification FROM imprimatur_app;
      REVOKE UPDATE (name, title) ON license_agreement_signature, license_amendment_signature FROM imprimatur_app;
      REVOKE UPDATE (name) ON license_request_file FROM imprimatur_app;
      REVOKE UPDATE (text) ON license_request_message FROM imprimatur_app;
      REVOKE UPDATE (reason) ON infringement_case_step FROM imprimatur_app;
      REVOKE UPDATE (recipient) ON infringement_pack FROM imprimatur_app;
      REVOKE UPDATE (statement) ON infringement_counter_notice FROM imprimatur_app;
      REVOKE DELETE ON infringement_notice, infringement_counter_notice, infringement_pack, infringement_counsel_mandate,
        infringement_limitation_fact, license_request_message, license_request_file FROM imprimatur_app;
      DROP INDEX ix_page_snapshot_text; DROP INDEX ix_page_snapshot_object;
      REVOKE UPDATE (title, headers, remote_address) ON page_snapshot FROM imprimatur_app;
      ALTER TABLE page_snapshot DROP COLUMN erased_at;
      REVOKE UPDATE (reason) ON evidence FROM imprimatur_app;
      ALTER TABLE evidence DROP COLUMN erased_at;
      DROP TABLE evidence_object;
      DROP TABLE erased_object;
    `);
  }
}
