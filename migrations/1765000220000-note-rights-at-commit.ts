import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGED = `
  AFTER UPDATE ON work %DEFERRED FOR EACH ROW
  WHEN ((OLD.id, OLD.uri, OLD.language, OLD.origin, OLD.source, OLD.pub_status, OLD.embargoed_until, OLD.withheld_at, OLD.canceled_at)
    IS DISTINCT FROM
    (NEW.id, NEW.uri, NEW.language, NEW.origin, NEW.source, NEW.pub_status, NEW.embargoed_until, NEW.withheld_at, NEW.canceled_at))
  EXECUTE FUNCTION note_changed_rights();`;
const GONE = 'AFTER DELETE ON work %DEFERRED FOR EACH ROW EXECUTE FUNCTION note_changed_rights();';

/**
 * The notes of changed rights are written as the transaction ends: a note is kept for a day from then on, however long
 * the transaction was open. Written with the change itself, one of a transaction of more than a day was over before
 * anybody could see it.
 */
export class NoteRightsAtCommit1765000220000 implements MigrationInterface {
  readonly name = 'NoteRightsAtCommit1765000220000';

  async up(runner: QueryRunner): Promise<void> {
    await this.replace(runner, 'CONSTRAINT TRIGGER', 'DEFERRABLE INITIALLY DEFERRED');
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.replace(runner, 'TRIGGER', '');
  }

  private async replace(runner: QueryRunner, kind: string, deferred: string): Promise<void> {
    await runner.query(`
      DROP TRIGGER trg_work_rights_gone ON work;
      DROP TRIGGER trg_work_rights_changed ON work;
      CREATE ${kind} trg_work_rights_changed ${CHANGED.replace('%DEFERRED', deferred)}
      CREATE ${kind} trg_work_rights_gone ${GONE.replace('%DEFERRED', deferred)}
    `);
  }
}
