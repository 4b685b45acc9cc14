import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a work was withheld or killed: a use before that is judged by what the work was then. */
export class DateWorkKills1765000022000 implements MigrationInterface {
  readonly name = 'DateWorkKills1765000022000';

  async up(runner: QueryRunner): Promise<void> {
    // A kill is in the audit log, under one of the versions it took; one that came by import is as old as the newest
    // version of the work. What was withheld before there was a date counts from its import.
    await runner.query(`
      ALTER TABLE work ADD COLUMN withheld_at timestamptz, ADD COLUMN canceled_at timestamptz;
      UPDATE work SET withheld_at = imported_at WHERE pub_status = 'withheld';
      UPDATE work SET canceled_at = coalesce(
        (SELECT min(entry.at) FROM audit_entry entry JOIN work version ON version.id::text = entry.subject_id
          WHERE entry.subject_type = 'work' AND entry.content->>'action' = 'works.work-canceled'
            AND version.uri = work.uri),
        (SELECT max(version.imported_at) FROM work version WHERE version.uri = work.uri))
      WHERE pub_status = 'canceled';
      ALTER TABLE work
        ADD CONSTRAINT chk_work_withheld_at CHECK (
          CASE pub_status WHEN 'usable' THEN withheld_at IS NULL WHEN 'withheld' THEN withheld_at IS NOT NULL ELSE true END
        ),
        ADD CONSTRAINT chk_work_canceled_at CHECK ((pub_status = 'canceled') = (canceled_at IS NOT NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work DROP COLUMN withheld_at, DROP COLUMN canceled_at');
  }
}
