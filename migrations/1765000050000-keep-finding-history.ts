import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Findings may be decided again, each time with an entry in their history; sightings of one page are joined. */
export class KeepFindingHistory1765000050000 implements MigrationInterface {
  readonly name = 'KeepFindingHistory1765000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE finding
        ADD COLUMN page_identity text,
        ADD COLUMN page_key text,
        ADD COLUMN use_facts jsonb,
        ADD COLUMN joined_to uuid,
        ADD COLUMN decided_by text NOT NULL DEFAULT 'MACHINE',
        ADD COLUMN decided_at timestamptz,
        ADD COLUMN rules text NOT NULL DEFAULT '1',
        ADD COLUMN version integer NOT NULL DEFAULT 1;

      UPDATE finding SET
        page_identity = coalesce(url, page),
        page_key = encode(sha256(convert_to(coalesce(url, page), 'UTF8')), 'hex'),
        decided_at = found_at;
      UPDATE finding SET joined_to = first.id
        FROM (SELECT DISTINCT ON (page_key, work_uri) page_key, work_uri, id FROM finding ORDER BY page_key, work_uri, id) first
        WHERE finding.page_key = first.page_key AND finding.work_uri IS NOT DISTINCT FROM first.work_uri
          AND finding.id <> first.id;

      ALTER TABLE finding
        ALTER COLUMN page_identity SET NOT NULL,
        ALTER COLUMN page_key SET NOT NULL,
        ALTER COLUMN decided_at SET NOT NULL,
        ALTER COLUMN decided_by DROP DEFAULT,
        ALTER COLUMN rules DROP DEFAULT,
        ALTER COLUMN version DROP DEFAULT,
        ADD CONSTRAINT fk_finding_joined_to FOREIGN KEY (joined_to) REFERENCES finding (id),
        ADD CONSTRAINT chk_finding_decided_by CHECK (decided_by IN ('MACHINE', 'PERSON')),
        ADD CONSTRAINT chk_finding_page_key CHECK (page_key ~ '^[0-9a-f]{64}$'),
        ADD CONSTRAINT chk_finding_version CHECK (version >= 1),
        ADD CONSTRAINT chk_finding_joined CHECK (joined_to <> id AND (joined_to IS NULL OR decided_by = 'MACHINE'));
      -- one page, one work, one finding: every other is a sighting of it
      CREATE UNIQUE INDEX uq_finding_page ON finding (page_key, work_uri) NULLS NOT DISTINCT WHERE joined_to IS NULL;
      CREATE INDEX ix_finding_content ON finding (content_hash) WHERE joined_to IS NULL;
      CREATE INDEX ix_finding_joined ON finding (joined_to, id) WHERE joined_to IS NOT NULL;
      CREATE INDEX ix_finding_work_uri ON finding (work_uri) WHERE joined_to IS NULL;
      CREATE INDEX ix_finding_host ON finding (host) WHERE joined_to IS NULL;
      CREATE INDEX ix_finding_rules ON finding (rules) WHERE joined_to IS NULL AND decided_by = 'MACHINE';

      CREATE TABLE finding_decision (
        finding_id uuid NOT NULL,
        sequence integer NOT NULL,
        cause text NOT NULL,
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL,
        verdict text NOT NULL,
        reasons jsonb NOT NULL,
        flags jsonb NOT NULL,
        confidence integer NOT NULL,
        credit jsonb NOT NULL,
        decision jsonb,
        rules text NOT NULL,
        note text,
        sighting_id uuid NOT NULL,
        CONSTRAINT pk_finding_decision PRIMARY KEY (finding_id, sequence),
        CONSTRAINT fk_finding_decision_finding FOREIGN KEY (finding_id) REFERENCES finding (id),
        CONSTRAINT fk_finding_decision_sighting FOREIGN KEY (sighting_id) REFERENCES finding (id),
        CONSTRAINT chk_finding_decision_sequence CHECK (sequence >= 1),
        CONSTRAINT chk_finding_decision_cause CHECK (cause IN
          ('FOUND', 'SEEN_AGAIN', 'LICENSE_CHANGED', 'WORK_CHANGED', 'PARTNER_CHANGED', 'RULES_CHANGED', 'REVIEWED', 'PERSON')),
        CONSTRAINT chk_finding_decision_found CHECK ((cause = 'FOUND') = (sequence = 1)),
        CONSTRAINT chk_finding_decision_note CHECK ((cause = 'PERSON') = (note IS NOT NULL)),
        CONSTRAINT chk_finding_decision_verdict CHECK (verdict IN ('LICENSED_OK', 'LICENSED_ATTRIBUTION_DEFECT', 'LICENSED_OUT_OF_SCOPE', 'UNLICENSED_CANDIDATE', 'POSSIBLY_EXEMPT_REVIEW', 'NOT_OUR_WORK', 'LINK_ONLY', 'INSUFFICIENT_EVIDENCE')),
        CONSTRAINT chk_finding_decision_confidence CHECK (confidence BETWEEN 0 AND 100)
      );
      INSERT INTO finding_decision (finding_id, sequence, cause, decided_by, decided_at, verdict, reasons, flags, confidence,
          credit, decision, rules, sighting_id)
        SELECT id, 1, 'FOUND', 'scans.scanner', found_at, verdict, reasons, flags, confidence, credit, decision, rules, id
        FROM finding;

      -- history is written once; of a finding only what is made of the evidence may change
      GRANT SELECT, INSERT ON finding_decision TO imprimatur_app;
      GRANT UPDATE (verdict, reasons, flags, confidence, credit, decision, use_facts, used_at, partner_id, decided_by, decided_at,
        rules, version) ON finding TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE ON finding FROM imprimatur_app;
      DROP TABLE finding_decision;
      ALTER TABLE finding DROP COLUMN page_identity, DROP COLUMN page_key, DROP COLUMN use_facts, DROP COLUMN joined_to,
        DROP COLUMN decided_by, DROP COLUMN decided_at, DROP COLUMN rules, DROP COLUMN version;
    `);
  }
}
