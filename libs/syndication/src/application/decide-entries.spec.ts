import type { HeldLicense, UseDecision, UseQuestion } from '@app/licensing';
import { type Work, WorkId } from '@app/works';
import { describe, expect, it } from '@jest/globals';
import { DecideEntries } from './decide-entries.js';

const AT = Temporal.Instant.from('2026-03-10T12:00:00Z');
const LATER = AT.add({ seconds: 2 });
const ID = WorkId('0195f1a0-0000-7000-9000-000000000001');
const CREDIT = '来源：国际在线';

const aWork = (facts: Partial<Work> = {}): Work => ({
  id: ID,
  sequence: 1n,
  isCurrent: true,
  uri: 'https://news.example/1',
  version: '1',
  type: 'text',
  language: 'zh-Hans',
  title: '题',
  text: '水库今天蓄水过半。',
  origin: 'OWN',
  pubStatus: 'usable',
  infoSources: [],
  altIds: [],
  firstCreated: AT,
  versionCreated: AT,
  charCount: 9,
  contentHash: '',
  importedAt: AT,
  rowVersion: 1,
  ...facts,
});

function held(facts: Partial<HeldLicense['license']> = {}, scope: object = {}): HeldLicense {
  const license = {
    id: 'license-1',
    agreementId: 'agreement',
    requestId: 'request',
    partnerId: 'partner',
    licenseeName: 'Herald',
    works: [{ id: ID, uri: 'https://news.example/1', title: '题' }],
    scope: {
      uses: ['reprint'],
      domains: ['herald.example'],
      territories: ['TW'],
      media: ['web', 'print'],
      languages: ['zh'],
      termStartsAt: AT.subtract({ hours: 24 }),
      termEndsAt: AT.add({ hours: 24 }),
      exclusivity: 'NON_EXCLUSIVE',
      ...scope,
    },
    attribution: { 'zh-Hans': CREDIT },
    fee: { minor: 1n, currency: 'CNY' },
    state: 'ACTIVE',
    grantedAt: AT.subtract({ hours: 24 }),
    suspensions: [],
    version: 1,
    ...facts,
  } as HeldLicense['license'];
  return { license, state: 'ACTIVE', certificateNumber: 'IMP-0000-0000-0000-0000' };
}

async function entries(
  work: Work,
  licenses: readonly HeldLicense[],
  permits: (asked: UseQuestion) => boolean = () => true,
) {
  const decide = (asked: UseQuestion): UseDecision => ({
    verdict: permits(asked) ? 'PERMITTED' : 'NOT_LICENSED',
    reasons: permits(asked) ? [] : [{ code: 'OUTSIDE_SCOPE', detail: '' }],
    duties: [{ kind: 'ATTRIBUTE', line: CREDIT, language: 'zh-Hans' }],
    assumed: {},
  });
  const deciding = new DecideEntries(
    { execute: async () => [work] },
    { on: async () => [licenses] },
    { execute: async (questions) => questions.map(decide) },
    { ownership: () => ({}) },
  );
  const place = { uri: work.uri, workId: work.id, position: 1n, earlierVersions: 0 };
  return deciding.execute([place], 'partner', AT);
}

describe('an entry of a feed', () => {
  it('names the uses and media of a license that are permitted, and no other', async () => {
    const all = await entries(aWork(), [held({}, { uses: ['reprint', 'tdm'] })], ({ medium }) => medium === 'print');
    expect(all).toMatchObject([{ kind: 'ITEM', grants: [{ uses: ['reprint'], media: ['print'], domains: [] }] }]);
  });

  it('is not given under a license that stands still, though another permits the same', async () => {
    const stands = { ...held({ id: 'license-2' as never }), state: 'SUSPENDED' as const };
    const [entry] = await entries(aWork(), [stands, held()]);
    expect(entry).toMatchObject({ grants: [{ licenseId: 'license-1' }] });
  });

  it.each([
    ['a kill', aWork({ pubStatus: 'canceled', canceledAt: LATER, statusNote: 'WRONG' }), held(), 'KILLED'],
    ['a revocation', aWork(), held({ state: 'REVOKED', revokedAt: LATER }), 'LICENSE_ENDED'],
    ['a suspension', aWork(), held({ state: 'SUSPENDED', suspensions: [{ suspendedAt: LATER }] }), 'LICENSE_SUSPENDED'],
  ])(
    'is a tombstone after %s by a clock that is ahead, though the engine still permits',
    async (_, work, license, reason) => {
      expect(await entries(work, [license])).toMatchObject([{ kind: 'WITHDRAWAL', reason, at: LATER }]);
    },
  );

  it('is nothing under a license for mining alone, or one the engine does not find covering', async () => {
    expect(await entries(aWork(), [held({}, { uses: ['tdm'] })])).toEqual([]);
    expect(await entries(aWork(), [held()], () => false)).toEqual([]);
  });
});
