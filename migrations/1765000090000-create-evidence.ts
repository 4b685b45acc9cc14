import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence of findings, the hands it goes through, and the looks at its page that follow. */
export class CreateEvidence1765000090000 implements MigrationInterface {
  readonly name = 'CreateEvidence1765000090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence (
        id uuid NOT NULL,
        finding_id uuid NOT NULL,
        cause text NOT NULL,
        state text NOT NULL,
        requested_by text NOT NULL,
        reason text NOT NULL,
        requested_at timestamptz NOT NULL,
        captured_at timestamptz,
        manifest_hash text,
        token_key text,
        stamped_at timestamptz,
        sealed_at timestamptz,
        bundle_key text,
        bundle_size integer,
        secured_at timestamptz,
        failure text,
        CONSTRAINT pk_evidence PRIMARY KEY (id),
        CONSTRAINT fk_evidence_finding FOREIGN KEY (finding_id) REFERENCES finding (id),
        CONSTRAINT chk_evidence_cause CHECK (cause IN ('DEMAND', 'RULE')),
        CONSTRAINT chk_evidence_state CHECK (state IN ('REQUESTED', 'CAPTURED', 'SEALED', 'SECURED', 'FAILED')),
        CONSTRAINT chk_evidence_captured CHECK
          ((captured_at IS NULL) = (manifest_hash IS NULL) AND (state IN ('REQUESTED', 'FAILED') OR captured_at IS NOT NULL)),
        CONSTRAINT chk_evidence_stamped CHECK ((token_key IS NULL) = (stamped_at IS NULL)),
        CONSTRAINT chk_evidence_sealed CHECK (state IN ('REQUESTED', 'CAPTURED', 'FAILED') OR sealed_at IS NOT NULL),
        CONSTRAINT chk_evidence_secured CHECK
          ((state = 'SECURED') = (bundle_key IS NOT NULL AND bundle_size IS NOT NULL AND secured_at IS NOT NULL)),
        CONSTRAINT chk_evidence_failure CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
        CONSTRAINT chk_evidence_keys CHECK
          (manifest_hash ~ '^[0-9a-f]{64}$' AND token_key ~ '^[0-9a-f]{64}$' AND bundle_key ~ '^[0-9a-f]{64}$')
      );
      CREATE UNIQUE INDEX uq_evidence_open ON evidence (finding_id) WHERE state IN ('REQUESTED', 'CAPTURED', 'SEALED');
      CREATE UNIQUE INDEX uq_evidence_rule ON evidence (finding_id) WHERE cause = 'RULE';
      CREATE INDEX ix_evidence_finding ON evidence (finding_id, id);

      CREATE TABLE evidence_custody (
        evidence_id uuid NOT NULL,
        sequence integer NOT NULL,
        kind text NOT NULL,
        by text NOT NULL,
        at timestamptz NOT NULL,
        reason text NOT NULL,
        hash text,
        CONSTRAINT pk_evidence_custody PRIMARY KEY (evidence_id, sequence),
        CONSTRAINT fk_evidence_custody_evidence FOREIGN KEY (evidence_id) REFERENCES evidence (id),
        CONSTRAINT chk_evidence_custody_kind CHECK
          (kind IN ('REQUESTED', 'CAPTURED', 'SEALED', 'SECURED', 'FAILED', 'HANDED_OUT', 'RECHECKED')),
        CONSTRAINT chk_evidence_custody_sequence CHECK (sequence >= 1),
        CONSTRAINT chk_evidence_custody_hash CHECK (hash ~ '^[0-9a-f]{64}$')
      );

      CREATE TABLE evidence_recheck (
        evidence_id uuid NOT NULL,
        day integer NOT NULL,
        due_at timestamptz NOT NULL,
        handed_until timestamptz,
        outcome text,
        checked_at timestamptz,
        status integer,
        content_hash text,
        still_there integer,
        detail text,
        CONSTRAINT pk_evidence_recheck PRIMARY KEY (evidence_id, day),
        CONSTRAINT fk_evidence_recheck_evidence FOREIGN KEY (evidence_id) REFERENCES evidence (id),
        CONSTRAINT chk_evidence_recheck_day CHECK (day >= 1),
        CONSTRAINT chk_evidence_recheck_outcome CHECK
          (outcome IN ('UNCHANGED', 'ONLINE', 'TEXT_GONE', 'GONE', 'UNREACHABLE')),
        CONSTRAINT chk_evidence_recheck_done CHECK
          ((outcome IS NULL) = (checked_at IS NULL) AND (outcome IS NULL) = (detail IS NULL)),
        CONSTRAINT chk_evidence_recheck_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
        CONSTRAINT chk_evidence_recheck_share CHECK (still_there BETWEEN 0 AND 100)
      );
      CREATE INDEX ix_evidence_recheck_due ON evidence_recheck (due_at) WHERE outcome IS NULL;

      CREATE FUNCTION refuse_custody_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'custody is append-only' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER tr_evidence_custody_append_only BEFORE UPDATE OR DELETE ON evidence_custody
        FOR EACH ROW EXECUTE FUNCTION refuse_custody_change();
      CREATE TRIGGER tr_evidence_custody_no_truncate BEFORE TRUNCATE ON evidence_custody
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_custody_change();

      GRANT SELECT, INSERT ON evidence, evidence_custody, evidence_recheck TO imprimatur_app;
      GRANT UPDATE (state, captured_at, manifest_hash, token_key, stamped_at, sealed_at, bundle_key, bundle_size, secured_at,
        failure) ON evidence TO imprimatur_app;
      GRANT UPDATE (handed_until, outcome, checked_at, status, content_hash, still_there, detail)
        ON evidence_recheck TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE evidence_recheck;
      DROP TABLE evidence_custody;
      DROP TABLE evidence;
      DROP FUNCTION refuse_custody_change();
    `);
  }
}
