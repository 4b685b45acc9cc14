import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scans, their targets, stored pages and findings. */
export class CreateScans1764000007000 implements MigrationInterface {
  readonly name = 'CreateScans1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE scan (
        id uuid NOT NULL,
        state text NOT NULL,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        started_at timestamptz,
        expanded_at timestamptz,
        ended_at timestamptz,
        target_count integer NOT NULL,
        done_count integer NOT NULL,
        failed_count integer NOT NULL,
        finding_count integer NOT NULL,
        CONSTRAINT pk_scan PRIMARY KEY (id),
        CONSTRAINT chk_scan_state CHECK (state IN ('REQUESTED', 'RUNNING', 'COMPLETED', 'CANCELED')),
        CONSTRAINT chk_scan_counts CHECK (
          least(done_count, failed_count, finding_count) >= 0 AND done_count + failed_count <= target_count
        ),
        CONSTRAINT chk_scan_ended CHECK ((state IN ('COMPLETED', 'CANCELED')) = (ended_at IS NOT NULL)),
        -- a completed scan has looked at everything it knew of
        CONSTRAINT chk_scan_completed CHECK (
          state <> 'COMPLETED' OR (expanded_at IS NOT NULL AND done_count + failed_count = target_count)
        )
      );

      CREATE TABLE scan_target (
        id uuid NOT NULL,
        scan_id uuid NOT NULL,
        position integer NOT NULL,
        part integer NOT NULL,
        kind text NOT NULL,
        page text NOT NULL,
        url text,
        object_key text,
        content_type text,
        captured_at timestamptz,
        state text NOT NULL,
        failure text,
        detail text,
        CONSTRAINT pk_scan_target PRIMARY KEY (id),
        CONSTRAINT fk_scan_target_scan FOREIGN KEY (scan_id) REFERENCES scan (id),
        CONSTRAINT chk_scan_target_kind CHECK (kind IN ('URL', 'PAGE', 'WARC')),
        CONSTRAINT chk_scan_target_state CHECK (state IN ('PENDING', 'DONE', 'FAILED')),
        CONSTRAINT chk_scan_target_failure CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
        CONSTRAINT chk_scan_target_source CHECK (
          state = 'FAILED' OR CASE kind WHEN 'URL' THEN url IS NOT NULL ELSE object_key IS NOT NULL END
        ),
        CONSTRAINT chk_scan_target_object_key CHECK (object_key ~ '^[0-9a-f]{64}$')
      );
      -- an archive read twice adds each of its pages once
      CREATE UNIQUE INDEX uq_scan_target_place ON scan_target (scan_id, position, part);
      CREATE INDEX ix_scan_target_pending ON scan_target (scan_id) WHERE state = 'PENDING';
      CREATE INDEX ix_scan_target_failed ON scan_target (scan_id, position, part) WHERE state = 'FAILED';

      CREATE TABLE page_snapshot (
        id uuid NOT NULL,
        target_id uuid NOT NULL,
        page text NOT NULL,
        url text,
        object_key text NOT NULL,
        text_key text NOT NULL,
        size integer NOT NULL,
        fetched_at timestamptz NOT NULL,
        charset text NOT NULL,
        title text NOT NULL,
        language text NOT NULL,
        status integer,
        remote_address text,
        headers jsonb NOT NULL,
        CONSTRAINT pk_page_snapshot PRIMARY KEY (id),
        CONSTRAINT fk_page_snapshot_target FOREIGN KEY (target_id) REFERENCES scan_target (id),
        CONSTRAINT chk_page_snapshot_keys CHECK (object_key ~ '^[0-9a-f]{64}$' AND text_key ~ '^[0-9a-f]{64}$'),
        CONSTRAINT chk_page_snapshot_size CHECK (size >= 0)
      );
      CREATE UNIQUE INDEX uq_page_snapshot_target ON page_snapshot (target_id);

      CREATE TABLE finding (
        id uuid NOT NULL,
        scan_id uuid NOT NULL,
        snapshot_id uuid NOT NULL,
        page text NOT NULL,
        url text,
        host text,
        content_hash text NOT NULL,
        page_title text NOT NULL,
        work_id uuid,
        work_uri text,
        work_title text,
        verdict text NOT NULL,
        reasons jsonb NOT NULL,
        flags jsonb NOT NULL,
        confidence integer NOT NULL,
        reuse jsonb,
        headline text NOT NULL,
        credit jsonb NOT NULL,
        decision jsonb,
        partner_id uuid,
        used_at timestamptz NOT NULL,
        found_at timestamptz NOT NULL,
        CONSTRAINT pk_finding PRIMARY KEY (id),
        CONSTRAINT fk_finding_scan FOREIGN KEY (scan_id) REFERENCES scan (id),
        CONSTRAINT fk_finding_snapshot FOREIGN KEY (snapshot_id) REFERENCES page_snapshot (id),
        -- no machine says "infringing": there is no such verdict
        CONSTRAINT chk_finding_verdict CHECK (verdict IN ('LICENSED_OK', 'LICENSED_ATTRIBUTION_DEFECT', 'LICENSED_OUT_OF_SCOPE', 'UNLICENSED_CANDIDATE', 'POSSIBLY_EXEMPT_REVIEW', 'NOT_OUR_WORK', 'LINK_ONLY', 'INSUFFICIENT_EVIDENCE')),
        CONSTRAINT chk_finding_work CHECK (work_id IS NOT NULL OR verdict = 'LINK_ONLY'),
        CONSTRAINT chk_finding_work_whole CHECK (
          (work_id IS NULL) = (work_uri IS NULL) AND (work_id IS NULL) = (work_title IS NULL)
        ),
        CONSTRAINT chk_finding_reuse CHECK ((reuse IS NULL) = (verdict = 'LINK_ONLY')),
        CONSTRAINT chk_finding_headline CHECK (headline IN ('KEPT', 'ALTERED', 'UNKNOWN')),
        CONSTRAINT chk_finding_confidence CHECK (confidence BETWEEN 0 AND 100),
        CONSTRAINT chk_finding_content_hash CHECK (content_hash ~ '^[0-9a-f]{64}$')
      );
      -- one page, one work, once in a scan, however often a worker runs
      CREATE UNIQUE INDEX uq_finding_once ON finding (scan_id, page, content_hash, work_id) NULLS NOT DISTINCT;
      CREATE INDEX ix_finding_scan ON finding (scan_id, id);
      CREATE INDEX ix_finding_verdict ON finding (verdict, id);
      CREATE INDEX ix_finding_work ON finding (work_id, id);

      GRANT SELECT, INSERT, UPDATE ON scan, scan_target TO imprimatur_app;
      -- evidence is written once
      GRANT SELECT, INSERT ON page_snapshot, finding TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finding; DROP TABLE page_snapshot; DROP TABLE scan_target; DROP TABLE scan;');
  }
}
