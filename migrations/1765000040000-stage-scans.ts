import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scans that can be paused, sources that unfold into pages, hosts asked politely, pages remembered, schedules. */
export class StageScans1765000040000 implements MigrationInterface {
  readonly name = 'StageScans1765000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scan
        ADD COLUMN skipped_count integer NOT NULL DEFAULT 0,
        ADD COLUMN revisit text NOT NULL DEFAULT 'CHANGED',
        ADD COLUMN schedule_id uuid,
        DROP CONSTRAINT chk_scan_state,
        DROP CONSTRAINT chk_scan_counts,
        DROP CONSTRAINT chk_scan_completed,
        ADD CONSTRAINT chk_scan_state CHECK (state IN ('REQUESTED', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELED')),
        ADD CONSTRAINT chk_scan_revisit CHECK (revisit IN ('CHANGED', 'ALL')),
        ADD CONSTRAINT chk_scan_counts CHECK (
          least(done_count, failed_count, skipped_count, finding_count) >= 0
          AND done_count + failed_count + skipped_count <= target_count
        ),
        ADD CONSTRAINT chk_scan_completed CHECK (
          state <> 'COMPLETED'
          OR (expanded_at IS NOT NULL AND done_count + failed_count + skipped_count = target_count)
        );

      ALTER TABLE scan_target
        ADD COLUMN host text,
        ADD COLUMN partner_id uuid,
        ADD COLUMN depth integer,
        ADD COLUMN budget integer,
        ADD COLUMN attempts integer NOT NULL DEFAULT 0,
        ADD COLUMN due_at timestamptz,
        ADD COLUMN checkpoint bigint NOT NULL DEFAULT 0,
        ADD COLUMN records integer NOT NULL DEFAULT 0,
        ADD COLUMN warnings text[] NOT NULL DEFAULT '{}',
        DROP CONSTRAINT chk_scan_target_kind,
        DROP CONSTRAINT chk_scan_target_state,
        DROP CONSTRAINT chk_scan_target_source,
        ADD CONSTRAINT chk_scan_target_kind CHECK (
          kind IN ('URL', 'PAGE', 'WARC', 'LIST', 'SITEMAP', 'FEED', 'SITE', 'REPRINTS')
        ),
        ADD CONSTRAINT chk_scan_target_state CHECK (state IN ('PENDING', 'DONE', 'FAILED', 'SKIPPED')),
        ADD CONSTRAINT chk_scan_target_source CHECK (
          state = 'FAILED'
          OR CASE
            WHEN kind IN ('URL', 'SITEMAP', 'FEED', 'SITE') THEN url IS NOT NULL AND host IS NOT NULL
            WHEN kind = 'REPRINTS' THEN true
            -- a page that stood in an archive is not kept apart from it
            ELSE object_key IS NOT NULL OR (kind = 'PAGE' AND part > 0)
          END
        ) NOT VALID,
        ADD CONSTRAINT chk_scan_target_attempts CHECK (least(attempts, checkpoint, records) >= 0),
        ADD CONSTRAINT chk_scan_target_crawl CHECK (depth >= 0 AND budget > 0);
      UPDATE scan_target SET host = substring(lower(url) FROM '^https?://([^/?#]+)') WHERE url IS NOT NULL;
      ALTER TABLE scan_target VALIDATE CONSTRAINT chk_scan_target_source;

      DROP INDEX uq_scan_target_place;
      DROP INDEX ix_scan_target_pending;
      DROP INDEX ix_scan_target_failed;
      -- an archive read twice adds each of its pages once
      CREATE UNIQUE INDEX uq_scan_target_place ON scan_target (scan_id, position, part) WHERE kind = 'PAGE';
      -- an address is looked at once in a scan, from however many sources it comes
      CREATE UNIQUE INDEX uq_scan_target_url ON scan_target (scan_id, kind, md5(url)) WHERE kind IN ('URL', 'SITEMAP', 'FEED');
      CREATE INDEX ix_scan_target_pending ON scan_target (scan_id, position, part) WHERE state = 'PENDING';
      CREATE INDEX ix_scan_target_due ON scan_target (host, due_at) WHERE state = 'PENDING';
      CREATE INDEX ix_scan_target_failed ON scan_target (scan_id, position, part) WHERE state = 'FAILED';
      CREATE INDEX ix_scan_target_warned ON scan_target (scan_id, position, part) WHERE warnings <> '{}';

      CREATE TABLE scan_host (
        host text NOT NULL,
        next_at timestamptz,
        leases timestamptz[] NOT NULL DEFAULT '{}',
        paused_until timestamptz,
        pause_reason text,
        strikes integer NOT NULL DEFAULT 0,
        woken_until timestamptz,
        CONSTRAINT pk_scan_host PRIMARY KEY (host),
        CONSTRAINT chk_scan_host_pause CHECK ((paused_until IS NULL) = (pause_reason IS NULL)),
        CONSTRAINT chk_scan_host_strikes CHECK (strikes >= 0)
      );

      CREATE TABLE seen_page (
        url_hash text NOT NULL,
        url text NOT NULL,
        etag text,
        last_modified text,
        text_print text NOT NULL,
        seen_at timestamptz NOT NULL,
        looked_at timestamptz NOT NULL,
        CONSTRAINT pk_seen_page PRIMARY KEY (url_hash),
        CONSTRAINT chk_seen_page_hash CHECK (url_hash ~ '^[0-9a-f]{64}$')
      );

      CREATE TABLE scan_schedule (
        id uuid NOT NULL,
        name text NOT NULL,
        partner_id uuid,
        targets jsonb NOT NULL,
        every text NOT NULL,
        state text NOT NULL,
        next_run_at timestamptz NOT NULL,
        last_run_at timestamptz,
        last_scan_id uuid,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL,
        CONSTRAINT pk_scan_schedule PRIMARY KEY (id),
        CONSTRAINT chk_scan_schedule_state CHECK (state IN ('ACTIVE', 'PAUSED', 'ENDED')),
        CONSTRAINT chk_scan_schedule_every CHECK (every ~ '^P'),
        CONSTRAINT chk_scan_schedule_run CHECK ((last_run_at IS NULL) = (last_scan_id IS NULL))
      );
      CREATE INDEX ix_scan_schedule_due ON scan_schedule (next_run_at) WHERE state = 'ACTIVE';
      ALTER TABLE scan ADD CONSTRAINT fk_scan_schedule FOREIGN KEY (schedule_id) REFERENCES scan_schedule (id);

      GRANT SELECT, INSERT, UPDATE ON scan_host, seen_page, scan_schedule TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scan
        DROP CONSTRAINT fk_scan_schedule,
        DROP CONSTRAINT chk_scan_revisit,
        DROP CONSTRAINT chk_scan_state,
        DROP CONSTRAINT chk_scan_counts,
        DROP CONSTRAINT chk_scan_completed;
      DROP TABLE scan_schedule;
      DROP TABLE seen_page;
      DROP TABLE scan_host;
      DROP INDEX uq_scan_target_place;
      DROP INDEX uq_scan_target_url;
      DROP INDEX ix_scan_target_pending;
      DROP INDEX ix_scan_target_due;
      DROP INDEX ix_scan_target_failed;
      DROP INDEX ix_scan_target_warned;
      ALTER TABLE scan
        DROP COLUMN skipped_count,
        DROP COLUMN revisit,
        DROP COLUMN schedule_id,
        ADD CONSTRAINT chk_scan_state CHECK (state IN ('REQUESTED', 'RUNNING', 'COMPLETED', 'CANCELED')),
        ADD CONSTRAINT chk_scan_counts CHECK (
          least(done_count, failed_count, finding_count) >= 0 AND done_count + failed_count <= target_count
        ),
        ADD CONSTRAINT chk_scan_completed CHECK (
          state <> 'COMPLETED' OR (expanded_at IS NOT NULL AND done_count + failed_count = target_count)
        );
      ALTER TABLE scan_target
        DROP CONSTRAINT chk_scan_target_kind,
        DROP CONSTRAINT chk_scan_target_state,
        DROP CONSTRAINT chk_scan_target_source,
        DROP CONSTRAINT chk_scan_target_attempts,
        DROP CONSTRAINT chk_scan_target_crawl,
        DROP COLUMN host,
        DROP COLUMN partner_id,
        DROP COLUMN depth,
        DROP COLUMN budget,
        DROP COLUMN attempts,
        DROP COLUMN due_at,
        DROP COLUMN checkpoint,
        DROP COLUMN records,
        DROP COLUMN warnings,
        ADD CONSTRAINT chk_scan_target_kind CHECK (kind IN ('URL', 'PAGE', 'WARC')),
        ADD CONSTRAINT chk_scan_target_state CHECK (state IN ('PENDING', 'DONE', 'FAILED')),
        ADD CONSTRAINT chk_scan_target_source CHECK (
          state = 'FAILED' OR CASE kind WHEN 'URL' THEN url IS NOT NULL ELSE object_key IS NOT NULL END
        );
      CREATE UNIQUE INDEX uq_scan_target_place ON scan_target (scan_id, position, part);
      CREATE INDEX ix_scan_target_pending ON scan_target (scan_id) WHERE state = 'PENDING';
      CREATE INDEX ix_scan_target_failed ON scan_target (scan_id, position, part) WHERE state = 'FAILED';
    `);
  }
}
