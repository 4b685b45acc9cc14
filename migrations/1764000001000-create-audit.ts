import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only log: the application may add to it and read it; nobody may change or remove what it holds. */
export class CreateAudit1764000001000 implements MigrationInterface {
  readonly name = 'CreateAudit1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        sequence bigint NOT NULL,
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        content json NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        CONSTRAINT pk_audit_entry PRIMARY KEY (sequence),
        CONSTRAINT chk_audit_entry_hash CHECK (hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$')
      );
      CREATE UNIQUE INDEX uq_audit_entry_id ON audit_entry (id);
      CREATE UNIQUE INDEX uq_audit_entry_previous_hash ON audit_entry (previous_hash);
      CREATE INDEX ix_audit_entry_subject ON audit_entry (subject_type, subject_id, sequence);

      CREATE TABLE audit_head (
        id smallint NOT NULL,
        sequence bigint NOT NULL,
        hash text NOT NULL,
        CONSTRAINT pk_audit_head PRIMARY KEY (id),
        CONSTRAINT chk_audit_head_single CHECK (id = 1)
      );
      INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, repeat('0', 64));

      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER tr_audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
      CREATE TRIGGER tr_audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

      GRANT SELECT, INSERT ON audit_entry TO imprimatur_app;
      GRANT SELECT, UPDATE ON audit_head TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_head; DROP TABLE audit_entry; DROP FUNCTION refuse_audit_change();');
  }
}
