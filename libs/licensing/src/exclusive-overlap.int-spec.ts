import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { DESK, oneProcess, type Process } from './one-process.fixture.js';
import { story } from './story.fixture.js';

/** What both of two exclusive grants ask for, unless a case says otherwise. */
const COMMON = { exclusivity: 'EXCLUSIVE', territories: ['DE'], media: ['web'], languages: ['en'] };
const [YEAR_1, YEAR_2, YEAR_3] = ['2027', '2028', '2029'].map((year) => `${year}-01-01T00:00:00+08:00`);
const term = (termStartsAt = '', termEndsAt = '') => ({ termStartsAt, termEndsAt });

describe('two exclusive grants signed at the same moment', () => {
  const clock = new MovableClock('2026-12-01T01:00:00Z');
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  const { accepted, sign } = story(
    () => service,
    () => partner,
  );

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    partner = await service.partner(1);
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  let works = 0;
  /** @returns the statuses of both second signatures, sent together */
  const race = async (one: object, other: object): Promise<readonly number[]> => {
    works += 1;
    const work = await service.work(`race-${works}`, '国际在线专稿');
    const halves = [];
    for (const scope of [one, other]) {
      const agreement = await accepted([work], { ...COMMON, ...scope });
      halves.push({ ...agreement, etag: (await sign(agreement, 'LICENSEE')).etag });
    }
    const answers = await Promise.all(halves.map((half) => sign(half, 'LICENSOR', {}, DESK)));
    return answers.map(({ status }) => status).sort();
  };

  it.each([
    ['the same cell', {}, {}],
    ['one territory of several', { territories: ['DE', 'FR'] }, { territories: ['FR', 'IT'] }],
    ['the world and a country', { territories: ['001'] }, { territories: ['JP'] }],
    ['one medium of several', { media: ['web', 'app'] }, { media: ['app', 'print'] }],
    ['a language and one of its scripts', { languages: ['zh'] }, { languages: ['zh-Hant'] }],
    ['a script and a region of it', { languages: ['zh-Hans'] }, { languages: ['zh-Hans-SG'] }],
    ['terms that share a day', term(YEAR_1, YEAR_2), term('2027-12-31T00:00:00+08:00', YEAR_3)],
  ])('that meet in %s: one is granted, the other refused', async (_, one, other) => {
    expect(await race(one, other)).toEqual([200, 409]);
  });

  it.each([
    ['territory', { territories: ['DE'] }, { territories: ['FR'] }],
    ['medium', { media: ['web'] }, { media: ['print'], domains: [] }],
    ['language', { languages: ['en'] }, { languages: ['zh-Hans'] }],
    ['script', { languages: ['zh-Hans'] }, { languages: ['zh-Hant'] }],
    ['time, the second beginning as the first ends', term(YEAR_1, YEAR_2), term(YEAR_2, YEAR_3)],
    ['exclusivity', {}, { exclusivity: 'NON_EXCLUSIVE' }],
  ])('that differ in %s are both granted', async (_, one, other) => {
    expect(await race(one, other)).toEqual([200, 200]);
  });
});
