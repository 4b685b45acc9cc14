import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked with API tokens, from where, and how it was answered. */
export class RecordApiCalls1765000250000 implements MigrationInterface {
  readonly name = 'RecordApiCalls1765000250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_call (
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        token_id uuid NOT NULL,
        -- of the token; absent for the operator's own
        partner_id uuid,
        method text NOT NULL,
        -- the template, never the address that was asked
        route text NOT NULL,
        status smallint NOT NULL,
        address text NOT NULL,
        CONSTRAINT pk_api_call PRIMARY KEY (id),
        CONSTRAINT fk_api_call_token FOREIGN KEY (token_id) REFERENCES api_token (id),
        CONSTRAINT fk_api_call_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_api_call_status CHECK (status BETWEEN 100 AND 599)
      );
      CREATE INDEX ix_api_call_at ON api_call (at, id);
      CREATE INDEX ix_api_call_partner ON api_call (partner_id, at, id);
      GRANT SELECT, INSERT, DELETE ON api_call TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_call');
  }
}
