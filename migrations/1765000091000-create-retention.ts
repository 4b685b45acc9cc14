import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Legal holds, what people ask about their data and what came of it, and what each run of the retention job erased. */
export class CreateRetention1765000091000 implements MigrationInterface {
  readonly name = 'CreateRetention1765000091000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE legal_hold (
        id uuid NOT NULL,
        matter_type text NOT NULL,
        matter_id text NOT NULL,
        reason text NOT NULL,
        placed_by text NOT NULL,
        placed_at timestamptz NOT NULL,
        released_by text,
        released_at timestamptz,
        release_reason text,
        version integer NOT NULL,
        CONSTRAINT pk_legal_hold PRIMARY KEY (id),
        CONSTRAINT chk_legal_hold_reason CHECK (length(reason) > 0),
        CONSTRAINT chk_legal_hold_release CHECK (num_nulls(released_by, released_at, release_reason) IN (0, 3))
      );
      CREATE INDEX ix_legal_hold_matter ON legal_hold (matter_type, matter_id) WHERE released_at IS NULL;

      CREATE TABLE subject_request (
        id uuid NOT NULL,
        kind text NOT NULL,
        law text NOT NULL,
        state text NOT NULL,
        email text,
        asked_by text,
        reason text,
        secret_hash text NOT NULL,
        opened_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        link_ends_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        answered_at timestamptz,
        version integer NOT NULL,
        CONSTRAINT pk_subject_request PRIMARY KEY (id),
        CONSTRAINT chk_subject_request_kind CHECK (kind IN ('ACCESS', 'ERASURE')),
        CONSTRAINT chk_subject_request_law CHECK (law IN ('PIPL', 'GDPR')),
        CONSTRAINT chk_subject_request_state CHECK (state IN ('UNCONFIRMED', 'CONFIRMED', 'ANSWERED')),
        CONSTRAINT chk_subject_request_confirmed CHECK ((state = 'UNCONFIRMED') = (confirmed_at IS NULL)),
        CONSTRAINT chk_subject_request_answered CHECK ((state = 'ANSWERED') = (answered_at IS NOT NULL)),
        CONSTRAINT chk_subject_request_email CHECK (email IS NOT NULL AND email = lower(email) OR state = 'ANSWERED'),
        CONSTRAINT chk_subject_request_behalf CHECK ((asked_by IS NULL) = (reason IS NULL)),
        CONSTRAINT chk_subject_request_secret CHECK (secret_hash ~ '^[0-9a-f]{64}$')
      );
      CREATE UNIQUE INDEX uq_subject_request_secret ON subject_request (secret_hash);
      CREATE INDEX ix_subject_request_waiting ON subject_request (due_at) WHERE state = 'CONFIRMED';

      CREATE TABLE subject_request_part (
        request_id uuid NOT NULL,
        holding text NOT NULL,
        found integer NOT NULL,
        done integer NOT NULL,
        kept jsonb NOT NULL,
        rows jsonb,
        cursor text NOT NULL,
        finished_at timestamptz,
        CONSTRAINT pk_subject_request_part PRIMARY KEY (request_id, holding),
        CONSTRAINT fk_subject_request_part_request FOREIGN KEY (request_id) REFERENCES subject_request (id),
        CONSTRAINT chk_subject_request_part_counts CHECK (found >= 0 AND done BETWEEN 0 AND found)
      );

      CREATE TABLE retention_run (
        id uuid NOT NULL,
        started_at timestamptz NOT NULL,
        finished_at timestamptz NOT NULL,
        parts jsonb NOT NULL,
        CONSTRAINT pk_retention_run PRIMARY KEY (id)
      );
      CREATE INDEX ix_retention_run_started ON retention_run (started_at);

      GRANT SELECT, INSERT, UPDATE ON legal_hold TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON subject_request TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE ON subject_request_part TO imprimatur_app;
      GRANT SELECT, INSERT ON retention_run TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE retention_run; DROP TABLE subject_request_part; DROP TABLE subject_request; DROP TABLE legal_hold;
    `);
  }
}
