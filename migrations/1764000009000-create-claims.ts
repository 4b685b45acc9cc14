import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claims of third parties, who claims (apart), and every step of each. */
export class CreateClaims1764000009000 implements MigrationInterface {
  readonly name = 'CreateClaims1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE claim (
        id uuid NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        work_uri text,
        page_url text,
        statement text,
        trigger_basis text NOT NULL,
        trigger_event text NOT NULL,
        window_rule text NOT NULL,
        window_source text NOT NULL,
        window_period text NOT NULL,
        window_ends_at timestamptz NOT NULL,
        window_last_day date NOT NULL,
        window_provisional boolean NOT NULL,
        window_computation jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        draft_lapses_at timestamptz NOT NULL,
        received_at timestamptz,
        late boolean,
        excused_by text,
        excused_at timestamptz,
        excuse_reason text,
        remedy text,
        forwarded_to text,
        token_hash text NOT NULL,
        version integer NOT NULL,
        CONSTRAINT pk_claim PRIMARY KEY (id),
        CONSTRAINT chk_claim_kind CHECK (kind IN ('CONTENT', 'COPYRIGHT', 'PERSONALITY', 'OTHER')),
        CONSTRAINT chk_claim_state CHECK (state IN ('DRAFT', 'RECEIVED', 'INCOMPLETE', 'UNDER_REVIEW', 'UPHELD', 'REJECTED',
          'FORWARDED_TO_SOURCE', 'CLOSED', 'WITHDRAWN', 'LAPSED')),
        CONSTRAINT chk_claim_subject CHECK (num_nonnulls(work_uri, page_url) >= 1),
        CONSTRAINT chk_claim_trigger CHECK (trigger_basis IN ('PUBLICATION', 'STATED_EVENT', 'KNOWLEDGE')),
        CONSTRAINT chk_claim_receipt CHECK (CASE
          WHEN state IN ('DRAFT', 'LAPSED') THEN received_at IS NULL
          WHEN state = 'WITHDRAWN' THEN true
          ELSE received_at IS NOT NULL END),
        CONSTRAINT chk_claim_late CHECK ((late IS NULL) = (received_at IS NULL)
          AND (late IS NULL OR late = (received_at >= window_ends_at))),
        CONSTRAINT chk_claim_excuse CHECK (num_nulls(excused_by, excused_at, excuse_reason) IN (0, 3)
          AND (excused_by IS NULL OR late)),
        CONSTRAINT chk_claim_remedy CHECK (CASE WHEN remedy IS NULL THEN state <> 'UPHELD'
          ELSE remedy IN ('REMOVED', 'CORRECTED', 'PAID') AND received_at IS NOT NULL END),
        CONSTRAINT chk_claim_forwarded CHECK (state <> 'FORWARDED_TO_SOURCE' OR forwarded_to IS NOT NULL AND work_uri IS NOT NULL),
        CONSTRAINT chk_claim_token_hash CHECK (token_hash ~ '^[0-9a-f]{64}$')
      );
      CREATE INDEX ix_claim_due_draft ON claim (draft_lapses_at, id) WHERE state = 'DRAFT';
      CREATE INDEX ix_claim_window_end ON claim (window_ends_at, id) WHERE received_at IS NOT NULL;

      CREATE TABLE claim_claimant (
        claim_id uuid NOT NULL,
        name text NOT NULL,
        email text,
        phone text,
        address text,
        represents text,
        CONSTRAINT pk_claim_claimant PRIMARY KEY (claim_id),
        CONSTRAINT fk_claim_claimant_claim FOREIGN KEY (claim_id) REFERENCES claim (id),
        CONSTRAINT chk_claim_claimant_name CHECK (length(name) > 0)
      );

      CREATE TABLE claim_step (
        claim_id uuid NOT NULL,
        version integer NOT NULL,
        event text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        actor_kind text NOT NULL,
        actor_id text NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT pk_claim_step PRIMARY KEY (claim_id, version),
        CONSTRAINT fk_claim_step_claim FOREIGN KEY (claim_id) REFERENCES claim (id),
        CONSTRAINT chk_claim_step_reason CHECK (length(reason) > 0)
      );
      CREATE UNIQUE INDEX uq_claim_step_lapse ON claim_step (claim_id) WHERE event = 'DraftLapsed';
      CREATE UNIQUE INDEX uq_claim_step_receipt ON claim_step (claim_id) WHERE event = 'ClaimFiled';

      -- a claim received is counted against exactly one window, and was received once
      CREATE FUNCTION refuse_window_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the window of a received claim is fixed' USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER tr_claim_window_fixed BEFORE UPDATE ON claim FOR EACH ROW
        WHEN (OLD.received_at IS NOT NULL AND (OLD.received_at, OLD.window_rule, OLD.trigger_event, OLD.window_ends_at)
          IS DISTINCT FROM (NEW.received_at, NEW.window_rule, NEW.trigger_event, NEW.window_ends_at))
        EXECUTE FUNCTION refuse_window_change();

      GRANT SELECT, INSERT, UPDATE ON claim TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON claim_claimant TO imprimatur_app;
      GRANT SELECT, INSERT ON claim_step TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE claim_step; DROP TABLE claim_claimant; DROP TABLE claim; DROP FUNCTION refuse_window_change();',
    );
  }
}
