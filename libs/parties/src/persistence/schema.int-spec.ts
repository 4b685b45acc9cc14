import { newUuid } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { schemaDrift } from '@test/schema-drift.js';
import { partiesRows } from '../parties-rows.js';

const OURS =
  /\b(mandate|partner|partner_domain|account|sign_in_attempts|account_session|refresh_token|api_token|api_token_use|invitation|agent|agent_domain|agent_grant|ratification)\b/;

describe('the tables of the parties', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase(partiesRows);
  });
  afterAll(() => database.drop());

  it('are what the row classes say', async () => {
    expect((await schemaDrift(database.dataSource)).filter((statement) => OURS.test(statement))).toEqual([]);
  });

  const refusedBy = async (statement: string, parameters: unknown[]): Promise<string | undefined> => {
    try {
      await database.dataSource.query(statement, parameters);
      return undefined;
    } catch (error) {
      const { driverError }: { driverError?: { constraint?: string } } = Object(error);
      return driverError?.constraint;
    }
  };
  const account = (change: { email?: string; hash?: string; roles?: string[]; status?: string }) =>
    refusedBy(
      `INSERT INTO account (id, email, display_name, password_hash, roles, status, created_at, version)
       VALUES ($1, $2, 'P', $3, $4, $5, now(), 1)`,
      [
        newUuid(),
        change.email ?? 'a@newsroom.example',
        change.hash ?? '$argon2id$v=19$…',
        change.roles ?? ['DESK'],
        change.status ?? 'OPEN',
      ],
    );

  it.each<[string, Parameters<typeof account>[0], string]>([
    ['an address in capitals', { email: 'A@newsroom.example' }, 'chk_account_email'],
    ['a password in clear', { hash: 'secret' }, 'chk_account_password'],
    ['no role', { roles: [] }, 'chk_account_roles'],
    ["a partner's role without a partner", { roles: ['PARTNER'] }, 'chk_account_roles'],
    ['an unknown status', { status: 'ASLEEP' }, 'chk_account_status'],
  ])('refuse an account with %s', async (_, change, constraint) => {
    expect(await account(change)).toBe(constraint);
  });

  const partner = (uscc: string | null, country: string | null, status = 'ACTIVE') =>
    refusedBy(
      `INSERT INTO partner (id, name, uscc, registration_country, registration_number, status, status_since, seats, created_at, version)
       VALUES ($1, 'P', $2, $3, $3, $4, now(), 1, now(), 1)`,
      [newUuid(), uscc, country, status],
    );

  it.each<[string, string | null, string | null, string, string]>([
    ['no identity', null, null, 'ACTIVE', 'chk_partner_identity'],
    ['two identities', '91310000MA1FL0AB0T', 'GB', 'ACTIVE', 'chk_partner_identity'],
    ['a code outside the alphabet', '91310000MA1FL0ABOT', null, 'ACTIVE', 'chk_partner_uscc'],
    ['a suspension without a reason', '91310000MA1FL0AB0T', null, 'SUSPENDED', 'chk_partner_suspended_for'],
  ])('refuse a partner with %s', async (_, uscc, country, status, constraint) => {
    expect(await partner(uscc, country, status)).toBe(constraint);
  });
});
