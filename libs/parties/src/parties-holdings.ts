import type { Holding } from '@app/retention';

const BASIS = 'PIPL art. 13(1)(2); Regulation (EU) 2016/679, art. 6(1)(b) and (f)';
const NO_ADDRESS = `'erased-' || id || '@erased.invalid'`;

const LIMITATION = 'PRC Civil Code, art. 188(1); E-commerce Law, art. 31; Regulation (EU) 2016/679, art. 17(3)(e)';

/** Personal data of people of partners and of the staff. What they did stays under the account's id, which names nobody. */
export const partiesHoldings: readonly Holding[] = [
  {
    name: 'parties.invitation',
    what: 'A seat that was offered to you',
    purpose: 'To open an account for you',
    basis: BASIS,
    table: 'invitation',
    key: 'it.id::text',
    person: 'lower(it.email)',
    matters: [['invitation', 'it.id::text']],
    remains: `it.email NOT LIKE '%@erased.invalid'`,
    exports: {
      email: 'it.email',
      displayName: 'it.display_name',
      roles: 'it.roles',
      state: 'it.state',
      invitedAt: 'it.invited_at',
      expiresAt: 'it.expires_at',
    },
    clocks: [
      { when: `it.state <> 'SENT'`, since: 'it.expires_at', rule: 'INVITATION_RETENTION', onRequest: 'AT_ONCE' },
      {
        when: 'true',
        since: 'it.expires_at',
        rule: 'INVITATION_RETENTION',
        onRequest: 'AFTER_PERIOD',
        law: 'the offer stands until it ends or is withdrawn; Regulation (EU) 2016/679, art. 6(1)(b)',
      },
    ],
    erasure: { email: NO_ADDRESS, display_name: `'erased'` },
  },
  {
    name: 'parties.account',
    what: 'Your account',
    purpose: 'To let you act for your employer, and to show who acted',
    basis: BASIS,
    table: 'account',
    key: 'it.id::text',
    person: 'it.email',
    matters: [['account', 'it.id::text']],
    remains: `it.email NOT LIKE '%@erased.invalid'`,
    exports: {
      id: 'it.id',
      email: 'it.email',
      displayName: 'it.display_name',
      roles: 'it.roles',
      partnerId: 'it.partner_id',
      status: 'it.status',
      createdAt: 'it.created_at',
    },
    clocks: [
      {
        when: `it.status = 'CLOSED'`,
        // the log says when: an account may be closed and opened again
        since: `(SELECT max(entry.at) FROM audit_entry entry WHERE entry.subject_type = 'account'
          AND entry.subject_id = it.id::text AND entry.content ->> 'action' = 'parties.account-closed')`,
        rule: 'ACCOUNT_RETENTION',
        onRequest: 'AFTER_PERIOD',
        law: LIMITATION,
      },
    ],
    erasure: {
      email: NO_ADDRESS,
      display_name: `'erased'`,
      password_hash: `'$argon2id$erased'`,
      version: 'version + 1',
    },
  },
  {
    name: 'parties.ratification',
    what: 'What somebody did in our name without being allowed to, and for whom',
    purpose: 'To decide whether it binds us',
    basis: BASIS,
    table: 'ratification',
    key: 'it.id::text',
    matters: [['ratification', 'it.id::text']],
    remains: `it.agent_name <> 'erased'`,
    exports: {},
    clocks: [
      {
        // silence is refusal
        when: 'true',
        since: 'coalesce(it.decided_at, it.lapses_at)',
        rule: 'CONTRACT_RETENTION',
        onRequest: 'AFTER_PERIOD',
        law: LIMITATION,
      },
    ],
    erasure: { agent_name: `'erased'`, counterparty: `'erased'`, act: `'erased'`, version: 'version + 1' },
  },
  {
    name: 'parties.agent',
    what: 'An agent in the public register of agents',
    purpose: 'To let anybody check who may act for us',
    basis: BASIS,
    table: 'agent',
    key: 'it.id::text',
    matters: [['agent', 'it.id::text']],
    remains: `it.name <> 'erased'`,
    exports: {},
    clocks: [
      {
        when: 'true',
        since: `greatest(it.registered_at, (SELECT max(coalesce(given.revoked_at, given.ends_at)) FROM agent_grant given
          WHERE given.agent_id = it.id OR given.issuer_agent_id = it.id))`,
        rule: 'CONTRACT_RETENTION',
        onRequest: 'AFTER_PERIOD',
        law: LIMITATION,
      },
    ],
    // a number of its own keeps the register's identities apart
    erasure: {
      name: `'erased'`,
      name_key: `'erased'`,
      uscc: 'NULL',
      registration_country: `'ZZ'`,
      registration_number: `'erased-' || id`,
    },
    withDisclosures: true,
  },
];
