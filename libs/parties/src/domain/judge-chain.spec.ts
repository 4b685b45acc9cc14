import { describe, expect, it } from '@jest/globals';
import type { AgentGrant } from './agent-grant.js';
import { GRANT_STATES, GRANT_TRANSITIONS, newAgentGrant, revoke } from './agent-grant.js';
import { type AuthorityScope, collide, gapsOf } from './authority-scope.js';
import { judgeChain } from './judge-chain.js';
import { outside } from './policy-containment.js';

const at = (text: string) => Temporal.Instant.from(text);
const JAN = at('2026-01-01T00:00:00Z');
const JULY = at('2026-07-01T00:00:00Z');
const SCOPE: AuthorityScope = {
  exclusive: false,
  territories: ['CN', 'HK'],
  media: ['web', 'app'],
  languages: ['zh'],
  uses: ['reprint', 'excerpt'],
};
const RIGHT = {
  scope: { exclusive: true, territories: ['001'], media: ['web', 'app', 'print'], languages: ['*'], uses: ['*'] },
  period: { start: at('2011-01-01T00:00:00Z') },
};

interface Change extends Partial<Omit<AgentGrant, 'scope'>> {
  readonly scope?: Partial<AuthorityScope>;
}

function grant(id: string, from?: AgentGrant, { scope, ...change }: Change = {}): AgentGrant {
  return {
    id,
    agentId: `agent-${id}`,
    ...(from === undefined ? {} : { from: { grantId: from.id, agentId: from.agentId } }),
    scope: { ...SCOPE, ...scope },
    period: { start: JAN, end: at('2027-01-01T00:00:00Z') },
    mayAppoint: true,
    maxDepth: 5,
    writtenOn: Temporal.PlainDate.from('2025-12-20'),
    evidenceHash: 'a'.repeat(64),
    issuedAt: at('2025-12-25T00:00:00Z'),
    issuedBy: 'account-1',
    state: 'ISSUED',
    version: 1,
    ...change,
  };
}

const judged = (
  links: readonly AgentGrant[],
  when = JULY,
  right: Parameters<typeof judgeChain>[1] = { now: RIGHT, atIssue: RIGHT },
) => judgeChain(links, right, when, outside).map(({ status }) => status);

describe('a chain of authority', () => {
  const top = grant('1');
  const below = grant('2', top, { scope: { territories: ['CN'] } });

  it('holds while every link lies inside the one above it', () => {
    expect(judged([top, below])).toEqual(['VALID', 'VALID']);
  });

  it('whose lower link ends a day later than the upper one holds until the upper one ends, and not after', () => {
    const end = at('2026-07-01T00:00:00Z');
    const short = { ...top, period: { start: JAN, end } };
    const longer = { ...below, period: { start: JAN, end: end.add({ hours: 24 }) } };
    expect(judged([short, longer], end.subtract({ nanoseconds: 1 }))).toEqual(['VALID', 'VALID']);
    expect(judged([short, longer], end)).toEqual(['EXPIRED', 'CHAIN_BROKEN']);
    expect(judged([short, longer], end.add({ hours: 24 }))).toEqual(['EXPIRED', 'EXPIRED']);
  });

  it('is broken below a link from the instant that is revoked, and held before', () => {
    const gone = { ...top, state: 'REVOKED', revoked: { at: JULY, reason: 'UNPAID' } } as const;
    expect(judged([gone, below], JULY.subtract({ nanoseconds: 1 }))).toEqual(['VALID', 'VALID']);
    expect(judged([gone, below], JULY)).toEqual(['REVOKED', 'CHAIN_BROKEN']);
  });

  it.each<[string, Partial<AuthorityScope>]>([
    ['another territory', { territories: ['CN', 'TW'] }],
    ['the world', { territories: ['001'] }],
    ['another medium', { media: ['print'] }],
    ['another language', { languages: ['en'] }],
    ['any language', { languages: ['*'] }],
    ['another use', { uses: ['translate'] }],
    ['exclusivity', { exclusive: true }],
  ])('does not hold where a link has %s that its grantor has not', (_, scope) => {
    expect(judged([top, grant('2', top, { scope })])).toEqual(['VALID', 'OUT_OF_SCOPE']);
  });

  it.each<[string, AgentGrant, AgentGrant]>([
    ['might not appoint', grant('1', undefined, { mayAppoint: false, maxDepth: 0 }), below],
    ['might not appoint so deep', grant('1', undefined, { maxDepth: 0 }), below],
    ['was not the one above', top, { ...below, from: { grantId: '9', agentId: top.agentId } }],
    ['had lost its own grant', { ...top, revoked: { at: JAN.subtract({ hours: 24 * 30 }), reason: 'X' } }, below],
  ])('does not hold where the grantor %s', (_, first, second) => {
    expect(judged([first, second]).at(-1)).toBe('ISSUER_NOT_AUTHORIZED');
  });

  it('counts depth from every link above, not only from the next', () => {
    const links = [grant('1', undefined, { maxDepth: 1 })];
    for (const id of ['2', '3']) links.push(grant(id, links.at(-1)));
    expect(judged(links)).toEqual(['VALID', 'VALID', 'ISSUER_NOT_AUTHORIZED']);
  });

  it('needs the mandate, when it was made and when it is used', () => {
    expect(judged([top], JULY, { atIssue: RIGHT })).toEqual(['CHAIN_BROKEN']);
    expect(judged([top], JULY, { now: RIGHT })).toEqual(['ISSUER_NOT_AUTHORIZED']);
    const narrower = { ...RIGHT, scope: { ...RIGHT.scope, media: ['print'] } };
    expect(judged([top], JULY, { now: narrower, atIssue: RIGHT })).toEqual(['OUT_OF_SCOPE']);
  });

  it('is nothing before it starts', () => {
    expect(judged([top], JAN.subtract({ nanoseconds: 1 }))).toEqual(['NOT_YET_VALID']);
  });
});

describe('containment', () => {
  const of = (change: Partial<AuthorityScope>): AuthorityScope => ({ ...SCOPE, ...change });

  it.each<[string, Partial<AuthorityScope>, Partial<AuthorityScope>, ReturnType<typeof outside>]>([
    ['a country in its region', { territories: ['FR'] }, { territories: ['150'] }, []],
    [
      'a country outside the region',
      { territories: ['FR', 'CN'] },
      { territories: ['150'] },
      [{ dimension: 'territories', outside: ['CN'], granted: ['150'] }],
    ],
    [
      'the world',
      { territories: ['001'] },
      { territories: ['CN'] },
      [{ dimension: 'territories', outside: ['001'], granted: ['CN'] }],
    ],
    ['a script in its language', { languages: ['zh-Hant-TW'] }, { languages: ['zh-Hant', 'en'] }, []],
    [
      'any language',
      { languages: ['*'] },
      { languages: ['zh'] },
      [{ dimension: 'languages', outside: ['*'], granted: ['zh'] }],
    ],
    ['any use', { uses: ['*'] }, {}, [{ dimension: 'uses', outside: ['*'], granted: SCOPE.uses }]],
    ['any use of any', { uses: ['*'] }, { uses: ['*'] }, []],
    ['nothing at all', { media: [] }, {}, [{ dimension: 'media', outside: ['none'], granted: SCOPE.media }]],
  ])('of %s', (_, child, parent, gaps) => {
    expect(outside(of(child), of(parent))).toEqual(gaps);
  });
});

describe('a grant', () => {
  const draft = {
    ...SCOPE,
    agentId: 'agent-1',
    startsAt: JAN,
    endsAt: JULY,
    mayAppoint: false,
    maxDepth: 0,
    writtenOn: '2025-12-20',
    evidenceHash: 'a'.repeat(64),
  };
  const make = (change: Partial<typeof draft> = {}) =>
    newAgentGrant({ ...draft, ...change }, { id: 'g-1', issuedBy: 'a-1', now: JAN });

  it.each<[string, Partial<typeof draft>]>([
    ['/territories', { territories: [] }],
    ['/media', { media: [] }],
    ['/languages', { languages: [] }],
    ['/uses', { uses: [] }],
    ['/territories/1', { territories: ['CN', 'China'] }],
    ['/writtenOn', { writtenOn: '2026-02-30' }],
    ['/evidenceHash', { evidenceHash: 'none' }],
    ['/endsAt', { endsAt: JAN }],
    ['/maxDepth', { maxDepth: 1 }],
    ['/maxDepth', { mayAppoint: true, maxDepth: 6 }],
  ])('is refused at %s where %j', (pointer, change) => {
    const made = make(change);
    expect(made.ok ? [] : made.error.problems.map((problem) => problem.pointer)).toEqual([pointer]);
  });

  it('is wider than its grantor in time where it ends later', () => {
    const child = { scope: SCOPE, period: { start: JAN, end: at('2028-01-01T00:00:00Z') } };
    expect(gapsOf(child, grant('1'), outside)).toEqual([
      {
        dimension: 'term',
        outside: [expect.stringMatching(/\/2028-01-01T00:00:00Z$/u)],
        granted: [expect.stringMatching(/^20/u)],
      },
    ]);
  });

  it('cannot stand beside an exclusive one of the same place, medium, language, use and time', () => {
    const alone = grant('1', undefined, { scope: { exclusive: true, territories: ['001'] } });
    expect(collide(alone, grant('2'), outside)).toBe(true);
    expect(collide(grant('1'), grant('2'), outside)).toBe(false);
    const europe = grant('1', undefined, { scope: { exclusive: true, territories: ['150'] } });
    expect(collide(europe, grant('2', undefined, { scope: { territories: ['FR'] } }), outside)).toBe(true);
    expect(collide(alone, grant('2', undefined, { scope: { media: ['print'] } }), outside)).toBe(false);
    const later = { start: at('2027-01-01T00:00:00Z'), end: at('2028-01-01T00:00:00Z') };
    expect(collide(alone, grant('2', undefined, { period: later }), outside)).toBe(false);
  });

  it('moves by this table and no other', () => {
    for (const state of GRANT_STATES) {
      expect(revoke({ ...grant('1'), state }, 'X', JULY).ok).toBe(state === 'ISSUED');
    }
    expect(GRANT_TRANSITIONS).toEqual({ ISSUED: { GrantRevoked: 'REVOKED' }, REVOKED: {} });
  });
});
