import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a partner has its status: what it may do is told for any instant. */
export class DatePartnerStanding1765000021000 implements MigrationInterface {
  readonly name = 'DatePartnerStanding1765000021000';

  async up(runner: QueryRunner): Promise<void> {
    // the audit log knows when a status last changed; of a partner it says nothing of, it never did
    await runner.query(`
      ALTER TABLE partner ADD COLUMN status_since timestamptz;
      UPDATE partner SET status_since = coalesce(
        (SELECT max(at) FROM audit_entry
          WHERE subject_type = 'partner' AND subject_id = partner.id::text AND content->>'action' IN (
            'parties.partner-suspended', 'parties.partner-reactivated',
            'parties.partner-identity-approved', 'parties.partner-identity-rejected')),
        created_at);
      ALTER TABLE partner ALTER COLUMN status_since SET NOT NULL;
      CREATE INDEX ix_partner_suspended ON partner (id) WHERE status = 'SUSPENDED';
    `);
    const granted: { granted: boolean }[] = await runner.query(
      `SELECT has_table_privilege('imprimatur_app', 'partner', 'UPDATE') AS granted`,
    );
    if (granted[0]?.granted !== true) await runner.query('GRANT UPDATE (status_since) ON partner TO imprimatur_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_partner_suspended; ALTER TABLE partner DROP COLUMN status_since');
  }
}
