import type { MigrationInterface, QueryRunner } from 'typeorm';

/** API tokens of machines, and how they are used. */
export class CreateApiTokens1765000001100 implements MigrationInterface {
  readonly name = 'CreateApiTokens1765000001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_token (
        id uuid NOT NULL,
        label text NOT NULL,
        prefix text NOT NULL,
        digest text NOT NULL,
        partner_id uuid,
        roles text[] NOT NULL,
        scopes text[] NOT NULL,
        ip_ranges text[] NOT NULL,
        per_minute integer NOT NULL,
        issued_at timestamptz NOT NULL,
        issued_by text NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoked_for text,
        replaces uuid,
        version integer NOT NULL,
        CONSTRAINT pk_api_token PRIMARY KEY (id),
        CONSTRAINT fk_api_token_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT fk_api_token_replaces FOREIGN KEY (replaces) REFERENCES api_token (id),
        CONSTRAINT chk_api_token_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
        CONSTRAINT chk_api_token_scopes CHECK (cardinality(scopes) > 0),
        CONSTRAINT chk_api_token_roles CHECK (
          CASE WHEN partner_id IS NULL
            THEN cardinality(roles) > 0 AND roles <@ ARRAY['DESK', 'LEGAL']
            ELSE roles = ARRAY['PARTNER']
          END
        ),
        CONSTRAINT chk_api_token_rate CHECK (per_minute BETWEEN 1 AND 6000),
        CONSTRAINT chk_api_token_revoked CHECK ((revoked_at IS NULL) = (revoked_for IS NULL))
      );
      CREATE UNIQUE INDEX uq_api_token_digest ON api_token (digest);
      CREATE UNIQUE INDEX uq_api_token_prefix ON api_token (prefix);
      CREATE INDEX ix_api_token_partner ON api_token (partner_id, id);

      -- apart from the token, since it changes with every request: small rows, room on the page for HOT updates
      CREATE TABLE api_token_use (
        token_id uuid NOT NULL,
        allowance double precision NOT NULL,
        counted_at timestamptz NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT pk_api_token_use PRIMARY KEY (token_id),
        CONSTRAINT fk_api_token_use_token FOREIGN KEY (token_id) REFERENCES api_token (id) ON DELETE CASCADE,
        CONSTRAINT chk_api_token_use_allowance CHECK (allowance >= 0)
      ) WITH (fillfactor = 50);

      GRANT SELECT, INSERT, UPDATE ON api_token TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE ON api_token_use TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE api_token_use;
      DROP TABLE api_token;
    `);
  }
}
