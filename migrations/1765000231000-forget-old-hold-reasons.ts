import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first holds were logged under the matter they held, and so was their reason, which then went with the matter or not at
 * all. It stands with the hold, and goes when that does; the log keeps what it committed to and says nothing.
 */
export class ForgetOldHoldReasons1765000231000 implements MigrationInterface {
  readonly name = 'ForgetOldHoldReasons1765000231000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM audit_disclosure USING audit_entry entry
      WHERE entry.id = audit_disclosure.entry_id AND entry.subject_type <> 'legal-hold'
        AND entry.content->>'action' IN ('retention.hold-placed', 'retention.hold-released')
    `);
  }

  /** What was forgotten stays forgotten. */
  async down(): Promise<void> {
    // nothing to take back
  }
}
