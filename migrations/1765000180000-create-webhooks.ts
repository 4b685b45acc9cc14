import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What partners were told of the works in their feeds, the endpoints they are told at, and every attempt to tell them. */
export class CreateWebhooks1765000180000 implements MigrationInterface {
  readonly name = 'CreateWebhooks1765000180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- how far the changes of a partner's feed have been told
      CREATE TABLE feed_announcer (
        partner_id uuid NOT NULL,
        position bigint NOT NULL,
        -- up to here things are remembered and nobody is told: they are older than this table
        silent_until bigint NOT NULL,
        CONSTRAINT pk_feed_announcer PRIMARY KEY (partner_id),
        CONSTRAINT fk_feed_announcer_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_feed_announcer_position CHECK (position >= 0 AND silent_until >= 0)
      );
      INSERT INTO feed_announcer (partner_id, position, silent_until) SELECT partner_id, 0, position FROM feed_front;

      -- what a partner was last told of a work: ITEM, or why it was withdrawn
      CREATE TABLE feed_told (
        partner_id uuid NOT NULL,
        work_uri text NOT NULL,
        work_id uuid NOT NULL,
        told_as text NOT NULL,
        CONSTRAINT pk_feed_told PRIMARY KEY (partner_id, work_uri),
        CONSTRAINT fk_feed_told_announcer FOREIGN KEY (partner_id) REFERENCES feed_announcer (partner_id),
        CONSTRAINT fk_feed_told_work FOREIGN KEY (work_id) REFERENCES work (id),
        CONSTRAINT chk_feed_told_as CHECK (told_as IN ('ITEM', 'KILLED', 'WITHHELD', 'LICENSE_ENDED', 'LICENSE_SUSPENDED'))
      );

      CREATE TABLE webhook_endpoint (
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        url text NOT NULL,
        -- empty: every type
        types text[] NOT NULL,
        state text NOT NULL,
        disabled_for text,
        sealed_secret text NOT NULL,
        -- signs beside the new one until then
        sealed_old_secret text,
        old_secret_until timestamptz,
        -- since when no call has succeeded; null: the last one did, or there was none
        failing_since timestamptz,
        -- who calls it holds it until then
        leased_until timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL,
        CONSTRAINT pk_webhook_endpoint PRIMARY KEY (id),
        CONSTRAINT fk_webhook_endpoint_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_webhook_endpoint_state CHECK (state IN ('ENABLED', 'DISABLED')),
        CONSTRAINT chk_webhook_endpoint_disabled CHECK ((state = 'DISABLED') = (disabled_for IS NOT NULL)),
        CONSTRAINT chk_webhook_endpoint_why CHECK (disabled_for IN ('BY_PARTNER', 'GONE', 'FAILING')),
        CONSTRAINT chk_webhook_endpoint_overlap CHECK ((sealed_old_secret IS NULL) = (old_secret_until IS NULL))
      );
      CREATE INDEX ix_webhook_endpoint_partner ON webhook_endpoint (partner_id, id);

      CREATE TABLE webhook_event (
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        type text NOT NULL,
        -- the bytes that are signed, the same with every attempt
        payload text NOT NULL,
        occurred_at timestamptz NOT NULL,
        -- in the partner's feed, 0 of what is in none: the order in which messages of one moment leave
        place bigint NOT NULL,
        CONSTRAINT pk_webhook_event PRIMARY KEY (id),
        CONSTRAINT fk_webhook_event_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
      );
      CREATE INDEX ix_webhook_event_partner ON webhook_event (partner_id, occurred_at, id);
      CREATE INDEX ix_webhook_event_occurred ON webhook_event (occurred_at);

      CREATE TABLE webhook_message (
        endpoint_id uuid NOT NULL,
        event_id uuid NOT NULL,
        state text NOT NULL,
        -- in this round: a replay begins another
        attempts integer NOT NULL,
        due_at timestamptz,
        settled_at timestamptz,
        CONSTRAINT pk_webhook_message PRIMARY KEY (endpoint_id, event_id),
        CONSTRAINT fk_webhook_message_endpoint FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
        CONSTRAINT fk_webhook_message_event FOREIGN KEY (event_id) REFERENCES webhook_event (id) ON DELETE CASCADE,
        CONSTRAINT chk_webhook_message_state CHECK (state IN ('WAITING', 'DELIVERED', 'DEAD')),
        CONSTRAINT chk_webhook_message_due CHECK ((state = 'WAITING') = (due_at IS NOT NULL)),
        CONSTRAINT chk_webhook_message_settled CHECK ((state = 'WAITING') = (settled_at IS NULL)),
        CONSTRAINT chk_webhook_message_attempts CHECK (attempts >= 0)
      );
      CREATE INDEX ix_webhook_message_due ON webhook_message (due_at, endpoint_id) WHERE state = 'WAITING';
      CREATE INDEX ix_webhook_message_event ON webhook_message (event_id);

      CREATE TABLE webhook_attempt (
        id uuid NOT NULL,
        endpoint_id uuid NOT NULL,
        event_id uuid NOT NULL,
        attempted_at timestamptz NOT NULL,
        duration_ms integer NOT NULL,
        -- of the answer; absent where there was none
        status integer,
        failure text,
        CONSTRAINT pk_webhook_attempt PRIMARY KEY (id),
        CONSTRAINT fk_webhook_attempt_message FOREIGN KEY (endpoint_id, event_id)
          REFERENCES webhook_message (endpoint_id, event_id) ON DELETE CASCADE,
        CONSTRAINT chk_webhook_attempt_duration CHECK (duration_ms >= 0),
        CONSTRAINT chk_webhook_attempt_result CHECK (status IS NOT NULL OR failure IS NOT NULL)
      );
      CREATE INDEX ix_webhook_attempt_endpoint ON webhook_attempt (endpoint_id, attempted_at, id);
      CREATE INDEX ix_webhook_attempt_message ON webhook_attempt (endpoint_id, event_id);
      GRANT SELECT, INSERT, UPDATE ON feed_announcer, feed_told TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_endpoint, webhook_message TO imprimatur_app;
      GRANT SELECT, INSERT, DELETE ON webhook_event, webhook_attempt TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE webhook_attempt, webhook_message, webhook_event, webhook_endpoint, feed_told, feed_announcer',
    );
  }
}
