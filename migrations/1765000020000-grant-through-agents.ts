import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A license may be granted through an agent of the register, and stands still while its licensee is suspended. */
export class GrantThroughAgents1765000020000 implements MigrationInterface {
  readonly name = 'GrantThroughAgents1765000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE license_request ADD COLUMN agent_grant_id uuid,
        ADD CONSTRAINT fk_license_request_agent_grant FOREIGN KEY (agent_grant_id) REFERENCES agent_grant (id);

      ALTER TABLE license ADD COLUMN agent_grant_id uuid,
        ADD COLUMN agent_number text,
        ADD COLUMN agent_name text,
        ADD CONSTRAINT fk_license_agent_grant FOREIGN KEY (agent_grant_id) REFERENCES agent_grant (id),
        ADD CONSTRAINT chk_license_agent CHECK (
          (agent_grant_id IS NULL) = (agent_number IS NULL) AND (agent_grant_id IS NULL) = (agent_name IS NULL)
        ),
        -- a sub-license hangs from a license, not from an agent
        ADD CONSTRAINT chk_license_one_grantor CHECK (agent_grant_id IS NULL OR upstream_license_id IS NULL);
      CREATE INDEX ix_license_agent_grant ON license (agent_grant_id) WHERE agent_grant_id IS NOT NULL;

      ALTER TABLE license_suspension DROP CONSTRAINT chk_license_suspension_cause,
        ADD CONSTRAINT chk_license_suspension_cause
          CHECK (cause IN ('OPERATOR', 'NON_PAYMENT', 'UPSTREAM', 'LICENSEE'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM license_suspension WHERE cause = 'LICENSEE';
      ALTER TABLE license_suspension DROP CONSTRAINT chk_license_suspension_cause,
        ADD CONSTRAINT chk_license_suspension_cause CHECK (cause IN ('OPERATOR', 'NON_PAYMENT', 'UPSTREAM'));
      DROP INDEX ix_license_agent_grant;
      ALTER TABLE license DROP CONSTRAINT chk_license_one_grantor, DROP COLUMN agent_grant_id, DROP COLUMN agent_number,
        DROP COLUMN agent_name;
      ALTER TABLE license_request DROP COLUMN agent_grant_id;
    `);
  }
}
