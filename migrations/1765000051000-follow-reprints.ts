import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Declared reprints as scans see them: when each was looked at, since when its credit is missing, until when it may be cured. */
export class FollowReprints1765000051000 implements MigrationInterface {
  readonly name = 'FollowReprints1765000051000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE declared_reprint
        ADD COLUMN last_seen_at timestamptz,
        ADD COLUMN breached_at timestamptz,
        ADD COLUMN cure_ends_at timestamptz,
        ADD COLUMN cure_rule text,
        ADD COLUMN removal_ends_at timestamptz,
        ADD COLUMN cured_at timestamptz,
        ADD COLUMN escalated_at timestamptz,
        ADD COLUMN check_asked_at timestamptz,
        ADD COLUMN evidence_id uuid;
      -- no row of before can be in breach: nothing but the end of a license has ever moved one
      ALTER TABLE declared_reprint
        ADD CONSTRAINT chk_declared_reprint_breach CHECK
          (state <> 'IN_BREACH' OR (breached_at IS NOT NULL AND cure_ends_at IS NOT NULL AND cure_rule IS NOT NULL)),
        ADD CONSTRAINT chk_declared_reprint_cure CHECK (cure_ends_at IS NULL OR cure_ends_at > breached_at),
        ADD CONSTRAINT chk_declared_reprint_cured CHECK (state <> 'CURED' OR cured_at IS NOT NULL),
        ADD CONSTRAINT chk_declared_reprint_escalated CHECK ((state = 'ESCALATED') = (escalated_at IS NOT NULL));
      CREATE INDEX ix_declared_reprint_cure_due ON declared_reprint (cure_ends_at) WHERE state = 'IN_BREACH';
      CREATE INDEX ix_declared_reprint_removal_due ON declared_reprint (removal_ends_at) WHERE state = 'MUST_REMOVE';
      CREATE INDEX ix_declared_reprint_url ON declared_reprint (url);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_declared_reprint_url;
      ALTER TABLE declared_reprint DROP COLUMN last_seen_at, DROP COLUMN breached_at,
        DROP COLUMN cure_ends_at, DROP COLUMN cure_rule, DROP COLUMN removal_ends_at, DROP COLUMN cured_at,
        DROP COLUMN escalated_at, DROP COLUMN check_asked_at, DROP COLUMN evidence_id;
    `);
  }
}
