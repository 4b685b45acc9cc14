import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox, inbox and remembered answers: what carries a change out of its transaction exactly as often as it should. */
export class CreatePlatform1764000000000 implements MigrationInterface {
  readonly name = 'CreatePlatform1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid NOT NULL,
        topic text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        dispatched_at timestamptz,
        CONSTRAINT pk_outbox PRIMARY KEY (id)
      );
      CREATE INDEX ix_outbox_waiting ON outbox (occurred_at) WHERE dispatched_at IS NULL;

      CREATE TABLE inbox (
        consumer text NOT NULL,
        message_id text NOT NULL,
        received_at timestamptz NOT NULL,
        CONSTRAINT pk_inbox PRIMARY KEY (consumer, message_id)
      );

      CREATE TABLE idempotent_answer (
        owner text NOT NULL,
        idempotency_key text NOT NULL,
        request_hash text NOT NULL,
        status integer,
        sealed_body bytea,
        headers jsonb,
        received_at timestamptz NOT NULL,
        CONSTRAINT pk_idempotent_answer PRIMARY KEY (owner, idempotency_key),
        CONSTRAINT chk_idempotent_answer_whole CHECK ((status IS NULL) = (headers IS NULL) AND (status IS NULL) = (sealed_body IS NULL))
      );
      CREATE INDEX ix_idempotent_answer_age ON idempotent_answer (received_at);

      GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO imprimatur_app;
      GRANT SELECT, INSERT ON inbox TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON idempotent_answer TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotent_answer; DROP TABLE inbox; DROP TABLE outbox;');
  }
}
