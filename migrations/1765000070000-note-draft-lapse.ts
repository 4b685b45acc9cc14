import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The lapse of a draft stands with the draft. A million may lapse at one midnight, and all of them by the same actor for
 * the same reason: a row of its own for each would say nothing that the instant does not.
 */
export class NoteDraftLapse1765000070000 implements MigrationInterface {
  readonly name = 'NoteDraftLapse1765000070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE claim ADD COLUMN lapsed_at timestamptz;
      UPDATE claim SET lapsed_at = step.at FROM claim_step step WHERE step.claim_id = claim.id AND step.event = 'DraftLapsed';
      DELETE FROM claim_step WHERE event = 'DraftLapsed';
      ALTER TABLE claim ADD CONSTRAINT chk_claim_lapse CHECK ((state = 'LAPSED') = (lapsed_at IS NOT NULL)
        AND (lapsed_at IS NULL OR lapsed_at >= draft_lapses_at));
      DROP INDEX uq_claim_step_lapse;
      ALTER TABLE claim_step ADD CONSTRAINT chk_claim_step_event CHECK (event <> 'DraftLapsed');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE claim_step DROP CONSTRAINT chk_claim_step_event;
      CREATE UNIQUE INDEX uq_claim_step_lapse ON claim_step (claim_id) WHERE event = 'DraftLapsed';
      INSERT INTO claim_step (claim_id, version, event, from_state, to_state, actor_kind, actor_id, reason, at)
      SELECT id, version, 'DraftLapsed', 'DRAFT', 'LAPSED', 'SYSTEM', 'claims.lapse-due-drafts', 'NOT_FILED_IN_TIME', lapsed_at
      FROM claim WHERE state = 'LAPSED';
      ALTER TABLE claim DROP CONSTRAINT chk_claim_lapse;
      ALTER TABLE claim DROP COLUMN lapsed_at;
    `);
  }
}
