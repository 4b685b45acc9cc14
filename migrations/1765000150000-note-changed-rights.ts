import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every work whose rights have changed, with the transaction that did it: who keeps rights of works in memory asks here
 * what no longer holds, instead of looking each work up again.
 */
export class NoteChangedRights1765000150000 implements MigrationInterface {
  readonly name = 'NoteChangedRights1765000150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_rights_change (
        -- of the transaction, which orders nothing: a reader asks for all that its own snapshot did not see
        xid bigint NOT NULL,
        work_id uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT pk_work_rights_change PRIMARY KEY (xid, work_id)
      );
      CREATE INDEX ix_work_rights_change_changed_at ON work_rights_change (changed_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON work_rights_change TO imprimatur_app;

      -- Each change takes two with it that are over: the table holds about a day, and no sweep is needed.
      CREATE FUNCTION note_changed_rights() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO work_rights_change (xid, work_id, changed_at)
          VALUES (pg_current_xact_id()::text::bigint, OLD.id, clock_timestamp()) ON CONFLICT DO NOTHING;
          DELETE FROM work_rights_change WHERE (xid, work_id) IN (
            SELECT xid, work_id FROM work_rights_change WHERE changed_at < clock_timestamp() - interval '1 day'
            ORDER BY changed_at LIMIT 2 FOR UPDATE SKIP LOCKED);
          RETURN NULL;
        END $$;
      CREATE TRIGGER trg_work_rights_changed AFTER UPDATE ON work FOR EACH ROW
        WHEN ((OLD.id, OLD.uri, OLD.language, OLD.origin, OLD.source, OLD.pub_status, OLD.embargoed_until, OLD.withheld_at, OLD.canceled_at)
          IS DISTINCT FROM
          (NEW.id, NEW.uri, NEW.language, NEW.origin, NEW.source, NEW.pub_status, NEW.embargoed_until, NEW.withheld_at, NEW.canceled_at))
        EXECUTE FUNCTION note_changed_rights();
      CREATE TRIGGER trg_work_rights_gone AFTER DELETE ON work FOR EACH ROW EXECUTE FUNCTION note_changed_rights();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER trg_work_rights_gone ON work;
      DROP TRIGGER trg_work_rights_changed ON work;
      DROP FUNCTION note_changed_rights();
      DROP TABLE work_rights_change;
    `);
  }
}
