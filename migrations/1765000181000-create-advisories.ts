import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kills, holds and corrections that partners who have the work are to act on and to acknowledge. */
export class CreateAdvisories1765000181000 implements MigrationInterface {
  readonly name = 'CreateAdvisories1765000181000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE advisory (
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        kind text NOT NULL,
        work_uri text NOT NULL,
        -- the version that was killed or held, or the corrected one
        work_id uuid NOT NULL,
        note text,
        state text NOT NULL,
        raised_at timestamptz NOT NULL,
        -- first instant at which it should have been acknowledged
        due_at timestamptz NOT NULL,
        rule text NOT NULL,
        reminded_at timestamptz,
        acknowledged_at timestamptz,
        acknowledged_by text,
        escalated_at timestamptz,
        -- of the link of the last letter
        link_hash text,
        version integer NOT NULL,
        CONSTRAINT pk_advisory PRIMARY KEY (id),
        CONSTRAINT uq_advisory_link UNIQUE (link_hash),
        CONSTRAINT fk_advisory_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT fk_advisory_work FOREIGN KEY (work_id) REFERENCES work (id),
        CONSTRAINT chk_advisory_kind CHECK (kind IN ('KILL', 'HOLD', 'CORRECTION')),
        CONSTRAINT chk_advisory_state CHECK (state IN ('OPEN', 'ACKNOWLEDGED', 'ESCALATED')),
        CONSTRAINT chk_advisory_due CHECK (due_at > raised_at),
        CONSTRAINT chk_advisory_acknowledged CHECK ((state = 'ACKNOWLEDGED') = (acknowledged_at IS NOT NULL)
          AND (acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
        CONSTRAINT chk_advisory_escalated CHECK (state <> 'ESCALATED' OR escalated_at IS NOT NULL)
      );
      CREATE INDEX ix_advisory_partner ON advisory (partner_id, raised_at, id);
      CREATE INDEX ix_advisory_raised ON advisory (raised_at, id);
      CREATE INDEX ix_advisory_uri ON advisory (work_uri);
      CREATE INDEX ix_advisory_open ON advisory (due_at) WHERE state = 'OPEN';

      -- pages of the partner that are known to have the work
      CREATE TABLE advisory_page (
        advisory_id uuid NOT NULL,
        url text NOT NULL,
        -- absent until the page was looked at
        seen text,
        seen_at timestamptz,
        -- when somebody was asked to look
        asked_at timestamptz,
        finding_id uuid,
        CONSTRAINT pk_advisory_page PRIMARY KEY (advisory_id, url),
        CONSTRAINT fk_advisory_page_advisory FOREIGN KEY (advisory_id) REFERENCES advisory (id),
        CONSTRAINT chk_advisory_page_seen CHECK (seen IN ('OBEYED', 'STILL_UP') AND seen_at IS NOT NULL OR seen_at IS NULL)
      );
      CREATE INDEX ix_advisory_page_url ON advisory_page (url);
      CREATE INDEX ix_advisory_page_unasked ON advisory_page (advisory_id) WHERE asked_at IS NULL;
      GRANT SELECT, INSERT, UPDATE ON advisory, advisory_page TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE advisory_page, advisory');
  }
}
