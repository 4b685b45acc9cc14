import type { Actor } from '@app/kernel';
import type { License, UseDecision, UseQuestion } from '@app/licensing';
import type { Partner } from '@app/parties';
import { type Work, WorkId } from '@app/works';
import { describe, expect, it } from '@jest/globals';
import { jsonFeed } from '../domain/json-feed.js';
import { ListReprintableWorks } from './list-reprintable-works.js';

const NOW = Temporal.Instant.from('2026-03-02T12:00:00Z');
const PARTNER_ID = '0195f1a0-0000-7000-8000-000000000001';
const ACTOR: Actor = { kind: 'PERSON', id: 'account', roles: ['PARTNER'], partnerId: PARTNER_ID };
const CREDIT = '来源：国际在线';

function aWork(number: number, facts: Partial<Work> = {}): Work {
  const at = NOW.subtract({ hours: number });
  return {
    id: WorkId(`0195f1a0-0000-7000-9000-00000000000${number}`),
    sequence: BigInt(number),
    isCurrent: true,
    uri: `https://news.example/${number}`,
    version: '1',
    type: 'text',
    language: 'zh-Hans',
    title: `第${number}条`,
    text: '水库今天蓄水过半。',
    origin: 'OWN',
    pubStatus: 'usable',
    infoSources: [],
    altIds: [],
    firstCreated: at,
    versionCreated: at,
    charCount: 9,
    contentHash: '',
    importedAt: at,
    rowVersion: 1,
    ...facts,
  };
}

function aLicense(works: readonly Work[], facts: Partial<License['scope']> = {}): License {
  return {
    id: `license-of-${works.map(({ id }) => id.slice(-1)).join('')}` as License['id'],
    agreementId: 'agreement',
    requestId: 'request',
    partnerId: PARTNER_ID,
    licenseeName: 'Herald',
    works: works.map(({ id, uri, title }) => ({ id, uri, title })),
    scope: {
      uses: ['reprint'],
      domains: ['herald.example'],
      territories: ['TW'],
      media: ['web'],
      languages: ['zh'],
      termStartsAt: NOW.subtract({ hours: 24 }),
      termEndsAt: NOW.add({ hours: 24 }),
      exclusivity: 'NON_EXCLUSIVE',
      ...facts,
    },
    attribution: { 'zh-Hans': CREDIT },
    fee: { minor: 10_000n, currency: 'CNY' },
    state: 'ACTIVE',
    grantedAt: NOW.subtract({ hours: 24 }),
    suspensions: [],
    version: 1,
  };
}

interface World {
  readonly works?: readonly Work[];
  readonly licenses?: readonly License[];
  readonly partner?: Partial<Partner>;
  /** Ids of works in no product of the partner. */
  readonly outside?: readonly string[];
  readonly decide?: (question: UseQuestion) => UseDecision['verdict'];
}

function feed({ works = [], licenses = [], partner = {}, decide = () => 'PERMITTED', outside = [] }: World) {
  const asked: UseQuestion[] = [];
  const known: Partner = {
    id: PARTNER_ID,
    name: 'Herald',
    identity: { kind: 'REGISTER', country: 'TW', number: '1' },
    domains: ['herald.example'],
    status: 'ACTIVE',
    statusSince: NOW,
    seats: 5,
    createdAt: NOW,
    version: 1,
    ...partner,
  };
  const list = new ListReprintableWorks(
    { execute: async (id) => (id === PARTNER_ID ? known : undefined) },
    { list: async (query) => (query.before === undefined ? licenses : []) },
    { execute: async (wanted) => works.filter(({ uri }) => 'uris' in wanted && wanted.uris.includes(uri)) },
    {
      execute: async (questions) => {
        asked.push(...questions);
        return questions.map((question) => ({
          verdict: decide(question),
          reasons: [],
          duties: [{ kind: 'ATTRIBUTE', line: CREDIT, language: 'zh-Hans' }],
          assumed: {},
        }));
      },
    },
    { now: () => NOW },
    { execute: async (_actor, ids) => new Set(ids.filter((id) => !outside.includes(id))) },
  );
  return { list, asked };
}

const titles = async (world: World, limit = 10) => {
  const page = await feed(world).list.execute(ACTOR, limit);
  return page.ok ? page.value.items.map(({ title }) => title) : page.error.code;
};

describe('a partner’s feed', () => {
  const [one, two, three] = [aWork(1), aWork(2), aWork(3)];

  it('has what the partner is licensed to reprint, newest first, and nothing else', async () => {
    expect(await titles({ works: [three, one, two], licenses: [aLicense([three, one])] })).toEqual(['第1条', '第3条']);
  });

  it('is empty without a license: no products means no content', async () => {
    expect(await titles({ works: [one, two] })).toEqual([]);
  });

  it('has no work outside the partner’s products, whatever its licenses say', async () => {
    const world = { works: [one, two], licenses: [aLicense([one, two])], outside: [one.id] };
    expect(await titles(world)).toEqual(['第2条']);
  });

  it('leaves out what the decision engine does not permit', async () => {
    const decide: World['decide'] = ({ workId }) => (workId === one.id ? 'PROHIBITED' : 'PERMITTED');
    expect(await titles({ works: [one, two], licenses: [aLicense([one, two])], decide })).toEqual(['第2条']);
  });

  it.each([
    ['another outlet’s work', { origin: 'THIRD_PARTY' }],
    ['a work of unknown origin', { origin: 'UNKNOWN' }],
    ['a canceled work', { pubStatus: 'canceled' }],
    ['a work under embargo', { embargoedUntil: NOW.add({ seconds: 1 }) }],
  ] as const)('never has %s, whatever a license says', async (_, facts) => {
    const work = aWork(1, facts);
    expect(await titles({ works: [work], licenses: [aLicense([work])] })).toEqual([]);
  });

  it('has a work at the very instant its embargo ends', async () => {
    const work = aWork(1, { embargoedUntil: NOW });
    expect(await titles({ works: [work], licenses: [aLicense([work])] })).toEqual(['第1条']);
  });

  it('asks about the place the license names, now', async () => {
    const { list, asked } = feed({ works: [one], licenses: [aLicense([one], { media: ['web', 'print'] })] });
    await list.execute(ACTOR, 10);
    const common = {
      partnerId: PARTNER_ID,
      workId: one.id,
      action: 'reprint',
      at: NOW,
      territory: 'TW',
      language: 'zh-Hans',
    };
    expect(asked).toEqual([
      { ...common, medium: 'web', domain: 'herald.example' },
      { ...common, medium: 'print' },
    ]);
  });

  it('goes on behind its last work, also over works that are left out', async () => {
    const decide: World['decide'] = ({ workId }) => (workId === two.id ? 'NOT_LICENSED' : 'PERMITTED');
    const { list } = feed({ works: [one, two, three], licenses: [aLicense([one, two, three])], decide });
    const first = await list.execute(ACTOR, 1);
    expect(first).toMatchObject({ ok: true, value: { items: [{ title: '第1条' }], next: { workId: one.id } } });
    const second = await list.execute(ACTOR, 1, first.ok ? first.value.next : undefined);
    expect(second).toMatchObject({ ok: true, value: { items: [{ title: '第3条' }] } });
    expect(second.ok && second.value.next).toBeUndefined();
  });

  it('is refused to those who are no partner, or none any more', async () => {
    const { partnerId: _, ...nobody } = ACTOR;
    expect(await feed({}).list.execute(nobody, 10)).toMatchObject({ ok: false, error: { code: 'FEED_FOR_PARTNERS' } });
    expect(await titles({ partner: { status: 'SUSPENDED' } })).toBe('FEED_FOR_PARTNERS');
    expect(await titles({ partner: { expiresAt: NOW } })).toBe('FEED_FOR_PARTNERS');
  });

  it('ends the text of every item with its credit line', async () => {
    const page = await feed({ works: [one, two], licenses: [aLicense([one, two])] }).list.execute(ACTOR, 10);
    const head = {
      title: 'a',
      description: 'b',
      homePageUrl: 'https://a.example',
      feedUrl: 'https://a.example/f',
      author: 'c',
    };
    const { items, version } = jsonFeed(head, page.ok ? page.value.items : []);
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(items).toHaveLength(2);
    for (const item of items) {
      expect(item.content_text.split('\n').at(-1)).toBe(CREDIT);
      expect(item._imprimatur).toMatchObject({
        credit: { line: CREDIT },
        grants: [{ medium: 'web', domains: ['herald.example'], termEndsAt: '2026-03-03T12:00:00Z' }],
      });
    }
  });
});
