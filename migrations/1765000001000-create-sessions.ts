import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of people, and the refresh tokens by which they are kept going. */
export class CreateSessions1765000001000 implements MigrationInterface {
  readonly name = 'CreateSessions1765000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_session (
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        started_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_for text,
        CONSTRAINT pk_account_session PRIMARY KEY (id),
        CONSTRAINT fk_account_session_account FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT chk_account_session_time CHECK (expires_at > started_at AND ended_at >= started_at),
        CONSTRAINT chk_account_session_end CHECK ((ended_at IS NULL) = (ended_for IS NULL)),
        CONSTRAINT chk_account_session_reason CHECK (ended_for IN ('SIGNED_OUT', 'REFRESH_TOKEN_REUSED', 'ACCOUNT_CLOSED'))
      );
      CREATE INDEX ix_account_session_account ON account_session (account_id) WHERE ended_at IS NULL;
      CREATE INDEX ix_account_session_expiry ON account_session (expires_at);

      CREATE TABLE refresh_token (
        digest text NOT NULL,
        session_id uuid NOT NULL,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        rotated_at timestamptz,
        CONSTRAINT pk_refresh_token PRIMARY KEY (digest),
        CONSTRAINT fk_refresh_token_session FOREIGN KEY (session_id) REFERENCES account_session (id) ON DELETE CASCADE,
        CONSTRAINT chk_refresh_token_digest CHECK (digest ~ '^[0-9a-f]{64}$')
      );
      -- a session has one token that is still good; every other is one that was rotated
      CREATE UNIQUE INDEX uq_refresh_token_current ON refresh_token (session_id) WHERE rotated_at IS NULL;
      CREATE INDEX ix_refresh_token_session ON refresh_token (session_id);

      GRANT SELECT, INSERT, UPDATE, DELETE ON account_session TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON refresh_token TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE refresh_token;
      DROP TABLE account_session;
    `);
  }
}
