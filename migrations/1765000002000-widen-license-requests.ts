import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests that ask back, counter-offers, the talk about a request with its files, answer clocks, customer classes;
 * scopes that count copies and limit excerpts.
 */
export class WidenLicenseRequests1765000002000 implements MigrationInterface {
  readonly name = 'WidenLicenseRequests1765000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE license_request
        ADD COLUMN copies integer,
        ADD COLUMN excerpt_percent integer,
        ADD COLUMN manual jsonb,
        ADD COLUMN clock jsonb,
        ADD COLUMN clock_next_at timestamptz,
        DROP CONSTRAINT chk_license_request_state,
        DROP CONSTRAINT chk_license_request_quote,
        ADD CONSTRAINT chk_license_request_state CHECK (state IN
          ('DRAFT', 'SUBMITTED', 'INFO_REQUESTED', 'QUOTED', 'ACCEPTED', 'AGREED', 'LICENSED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
        -- a request that nobody answered lapses without a quote
        ADD CONSTRAINT chk_license_request_quote CHECK
          (state NOT IN ('QUOTED', 'ACCEPTED', 'AGREED', 'LICENSED') OR quote_id IS NOT NULL),
        ADD CONSTRAINT chk_license_request_counts CHECK (copies > 0 AND excerpt_percent BETWEEN 1 AND 100),
        ADD CONSTRAINT chk_license_request_clock_next CHECK (clock_next_at IS NULL OR clock IS NOT NULL),
        ADD CONSTRAINT chk_license_request_manual CHECK (manual IS NULL OR state = 'SUBMITTED');
      -- what was submitted before there were clocks: the desk has from the day of this migration
      UPDATE license_request SET
        clock = jsonb_build_object('waitsFor', 'DESK', 'startedAt', ${iso('0 days')}, 'remindAt', ${iso('3 days')},
          'dueAt', ${iso('7 days')}, 'lapsesAt', ${iso('42 days')}),
        clock_next_at = now() + interval '3 days'
      WHERE state = 'SUBMITTED';
      ALTER TABLE license_request ADD CONSTRAINT chk_license_request_clock CHECK
        (state IN ('SUBMITTED', 'INFO_REQUESTED') = (clock IS NOT NULL) OR state = 'QUOTED');
      CREATE INDEX ix_license_request_clock ON license_request (clock_next_at) WHERE clock_next_at IS NOT NULL;

      ALTER TABLE license
        ADD COLUMN copies integer,
        ADD COLUMN excerpt_percent integer,
        ADD CONSTRAINT chk_license_counts CHECK (copies > 0 AND excerpt_percent BETWEEN 1 AND 100);

      CREATE TABLE license_counter_offer (
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        quote_id uuid NOT NULL,
        state text NOT NULL,
        net_minor bigint,
        scope jsonb,
        note text,
        offered_by text NOT NULL,
        offered_at timestamptz NOT NULL,
        answer text,
        answered_by text,
        answered_at timestamptz,
        CONSTRAINT pk_license_counter_offer PRIMARY KEY (id),
        CONSTRAINT fk_license_counter_offer_request FOREIGN KEY (request_id) REFERENCES license_request (id),
        CONSTRAINT fk_license_counter_offer_quote FOREIGN KEY (quote_id) REFERENCES license_quote (id),
        CONSTRAINT chk_license_counter_offer_state CHECK (state IN
          ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'SUPERSEDED')),
        CONSTRAINT chk_license_counter_offer_content CHECK (net_minor > 0 AND net_minor IS NOT NULL OR scope IS NOT NULL),
        CONSTRAINT chk_license_counter_offer_answer CHECK
          ((state = 'OPEN') = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL))
      );
      -- one answer at a time to one quote
      CREATE UNIQUE INDEX uq_license_counter_offer_open ON license_counter_offer (request_id) WHERE state = 'OPEN';
      CREATE INDEX ix_license_counter_offer_request ON license_counter_offer (request_id, offered_at, id);

      CREATE TABLE license_request_message (
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        kind text NOT NULL,
        visibility text NOT NULL,
        side text NOT NULL,
        author_id text NOT NULL,
        text text NOT NULL,
        written_at timestamptz NOT NULL,
        CONSTRAINT pk_license_request_message PRIMARY KEY (id),
        CONSTRAINT fk_license_request_message_request FOREIGN KEY (request_id) REFERENCES license_request (id),
        CONSTRAINT chk_license_request_message_kind CHECK (kind IN ('COMMENT', 'INFO_REQUEST', 'INFO_ANSWER')),
        CONSTRAINT chk_license_request_message_visibility CHECK
          (visibility = 'VISIBLE' OR visibility = 'INTERNAL' AND side = 'DESK' AND kind = 'COMMENT'),
        CONSTRAINT chk_license_request_message_side CHECK (side IN ('PARTNER', 'DESK'))
      );
      CREATE INDEX ix_license_request_message_request ON license_request_message (request_id, written_at, id);

      CREATE TABLE license_request_file (
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        sha256 text NOT NULL,
        visibility text NOT NULL,
        side text NOT NULL,
        uploaded_by text NOT NULL,
        uploaded_at timestamptz NOT NULL,
        CONSTRAINT pk_license_request_file PRIMARY KEY (id),
        CONSTRAINT fk_license_request_file_request FOREIGN KEY (request_id) REFERENCES license_request (id),
        CONSTRAINT chk_license_request_file_size CHECK (size > 0),
        CONSTRAINT chk_license_request_file_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT chk_license_request_file_visibility CHECK
          (visibility = 'VISIBLE' OR visibility = 'INTERNAL' AND side = 'DESK'),
        CONSTRAINT chk_license_request_file_side CHECK (side IN ('PARTNER', 'DESK'))
      );
      CREATE INDEX ix_license_request_file_request ON license_request_file (request_id, uploaded_at, id);

      CREATE TABLE license_customer (
        partner_id uuid NOT NULL,
        class text NOT NULL,
        CONSTRAINT pk_license_customer PRIMARY KEY (partner_id),
        CONSTRAINT fk_license_customer_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_license_customer_class CHECK (class ~ '^[A-Z]+(_[A-Z]+)*$')
      );

      GRANT SELECT, INSERT ON license_request_message, license_request_file TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE ON license_counter_offer, license_customer TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // WHY no way back for data: requests in INFO_REQUESTED have no place in the older states
    await runner.query(`
      DROP TABLE license_customer, license_request_file, license_request_message, license_counter_offer;
      ALTER TABLE license DROP COLUMN copies, DROP COLUMN excerpt_percent;
      ALTER TABLE license_request
        DROP CONSTRAINT chk_license_request_clock,
        DROP CONSTRAINT chk_license_request_clock_next,
        DROP CONSTRAINT chk_license_request_manual,
        DROP CONSTRAINT chk_license_request_state,
        DROP CONSTRAINT chk_license_request_quote,
        DROP COLUMN copies, DROP COLUMN excerpt_percent, DROP COLUMN manual, DROP COLUMN clock, DROP COLUMN clock_next_at,
        ADD CONSTRAINT chk_license_request_state CHECK (state IN
          ('DRAFT', 'SUBMITTED', 'QUOTED', 'ACCEPTED', 'AGREED', 'LICENSED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
        ADD CONSTRAINT chk_license_request_quote CHECK
          (state NOT IN ('QUOTED', 'ACCEPTED', 'AGREED', 'LICENSED', 'LAPSED') OR quote_id IS NOT NULL);
    `);
  }
}

/** An instant from now, ISO 8601 in UTC. */
function iso(later: string): string {
  return `to_char((now() + interval '${later}') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
