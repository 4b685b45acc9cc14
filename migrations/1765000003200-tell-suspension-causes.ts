import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A license may be suspended for several causes at once, and a sub-license knows the license it hangs from. */
export class TellSuspensionCauses1765000003200 implements MigrationInterface {
  readonly name = 'TellSuspensionCauses1765000003200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE license_suspension ADD COLUMN cause text;
      UPDATE license_suspension SET cause = 'OPERATOR';
      ALTER TABLE license_suspension ALTER COLUMN cause SET NOT NULL,
        ADD CONSTRAINT chk_license_suspension_cause CHECK (cause IN ('OPERATOR', 'NON_PAYMENT', 'UPSTREAM'));
      DROP INDEX uq_license_suspension_open;
      CREATE UNIQUE INDEX uq_license_suspension_open ON license_suspension (license_id, cause)
        WHERE reinstated_at IS NULL;

      ALTER TABLE license ADD COLUMN upstream_license_id uuid,
        ADD CONSTRAINT fk_license_upstream FOREIGN KEY (upstream_license_id) REFERENCES license (id),
        ADD CONSTRAINT chk_license_upstream CHECK (upstream_license_id <> id);
      CREATE INDEX ix_license_upstream ON license (upstream_license_id) WHERE upstream_license_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_license_upstream;
      ALTER TABLE license DROP COLUMN upstream_license_id;
      DROP INDEX uq_license_suspension_open;
      ALTER TABLE license_suspension DROP COLUMN cause;
      CREATE UNIQUE INDEX uq_license_suspension_open ON license_suspension (license_id) WHERE reinstated_at IS NULL;
    `);
  }
}
