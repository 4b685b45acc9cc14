import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands in a finding is the last entry of its history, nothing else: whoever changes the one without writing the other is refused
 * at the end of the transaction. `rules` alone may move without an entry: newer rules came to the same.
 */
export class BindFindingVerdict1765000052000 implements MigrationInterface {
  readonly name = 'BindFindingVerdict1765000052000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION check_finding_history() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        subject uuid := CASE TG_TABLE_NAME WHEN 'finding' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'finding_id' END;
      BEGIN
        PERFORM FROM finding f JOIN finding_decision d ON d.finding_id = f.id AND d.sequence = f.version
          WHERE f.id = subject
            AND (f.verdict, f.confidence, f.decided_at) = (d.verdict, d.confidence, d.decided_at)
            AND (f.reasons, f.flags, f.credit) = (d.reasons, d.flags, d.credit)
            AND f.decision IS NOT DISTINCT FROM d.decision
            AND (f.decided_by = 'PERSON') = EXISTS (SELECT FROM finding_decision p WHERE p.finding_id = f.id AND p.cause = 'PERSON')
            AND NOT EXISTS (SELECT FROM finding_decision l WHERE l.finding_id = f.id AND l.sequence > f.version);
        IF NOT FOUND THEN
          RAISE EXCEPTION 'finding % does not stand as its history says', subject
            USING ERRCODE = 'integrity_constraint_violation', TABLE = 'finding', CONSTRAINT = 'finding_as_decided';
        END IF;
        RETURN NULL;
      END $$;

      CREATE CONSTRAINT TRIGGER finding_as_decided
        AFTER INSERT OR UPDATE ON finding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_finding_history();
      CREATE CONSTRAINT TRIGGER finding_decision_stands
        AFTER INSERT ON finding_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_finding_history();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER finding_decision_stands ON finding_decision;
      DROP TRIGGER finding_as_decided ON finding;
      DROP FUNCTION check_finding_history();
    `);
  }
}
