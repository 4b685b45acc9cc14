import { odrlFor, USES } from '@app/licensing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FeedItem } from '../../domain/feed-entry.js';
import type { RightsStatement } from '../../domain/rights/rights-statement.js';
import type { UseTerms } from '../../domain/rights/use-terms.js';
import { robotsTxt, tdmReservation } from '../../domain/rights-files.js';
import { written } from '../feed-formats.fixture.js';
import { rightsHeaders, rightsMeta } from './links.js';
import {
  elements,
  inWordsByUse,
  parseXml,
  RESERVED,
  readLinks,
  readOdrl,
  readRsl,
  textIn,
} from './read-rights.fixture.js';
import { rslDocument } from './rsl.js';
import { aStatedWork, NOW, ORIGIN } from './same-rights.fixture.js';
import { schemaOrgRights } from './schema-org.js';

const EVERY_USE = ['search', ...USES] as const;

/** What a reader of a policy makes of its dates. */
const holdsNow = ({ term }: UseTerms): boolean =>
  term === undefined ||
  (Temporal.Instant.compare(term.startsAt, NOW) <= 0 && Temporal.Instant.compare(NOW, term.endsAt) < 0);

/** Each form read by its own reader says what the statement says: of what it has room for, all of it. */
async function expectSame(statement: RightsStatement): Promise<void> {
  const { places, standing, holder, notice, creditText, basedOn } = statement;
  const terms = inWordsByUse(statement.uses);
  const isReserved = !terms.tdm?.startsWith('FREE');

  const odrl = await readOdrl(JSON.stringify(statement.policy));
  expect(inWordsByUse(odrl.uses.filter(holdsNow), EVERY_USE)).toEqual(inWordsByUse(statement.uses, EVERY_USE));
  if (statement.kind === 'OFFER') expect(odrl.uid).toBe(places.policy);

  const contents = readRsl(rslDocument([statement]));
  expect(contents.filter(({ server }) => server === undefined).map(({ url }) => url)).toEqual(places.content);
  for (const { url, server, uses, holder: named } of contents) {
    const { search: ofPage, ...others } = terms;
    expect(uses).toEqual(server === undefined ? terms : { ...others, search: RESERVED });
    expect([named, server ?? places.server]).toEqual([holder, places.server]);
    if (server !== undefined) expect([url, ofPage]).toEqual([places.text, ofPage]);
  }

  const headers = rightsHeaders(statement);
  const links = readLinks(headers.link ?? '');
  expect(links).toEqual({ license: places.rsl, describedby: places.policy });
  const told = { 'tdm-reservation': isReserved ? '1' : '0', ...(isReserved ? { 'tdm-policy': places.policy } : {}) };
  expect(headers).toEqual({ link: headers.link, ...told });
  expect(Object.fromEntries(rightsMeta(statement).map(({ name, content }) => [name, content]))).toEqual(told);
  const [rule] = JSON.parse(JSON.stringify(tdmReservation(statement)));
  expect(rule).toEqual({ location: '/', ...told, 'tdm-reservation': Number(told['tdm-reservation']) });

  const robots = robotsTxt(statement, ORIGIN).split('\n');
  expect(robots.filter((line) => line.startsWith('License: '))).toEqual([`License: ${places.rsl}`]);
  expect(robots.includes('User-agent: GPTBot')).toBe(!terms['ai-training']?.startsWith('FREE'));

  const page = JSON.parse(JSON.stringify(schemaOrgRights(statement)));
  const isOurs = standing === 'OURS';
  expect(page).toEqual({
    usageInfo: places.policy,
    creditText,
    ...(isOurs ? { license: places.rsl } : {}),
    ...(isOurs && places.acquire !== undefined ? { acquireLicensePage: places.acquire } : {}),
    ...(notice === undefined ? {} : { copyrightNotice: notice }),
    ...(holder === undefined ? {} : { copyrightHolder: { '@type': 'Organization', name: holder } }),
    ...(basedOn === undefined ? {} : { isBasedOn: expect.anything() }),
  });
  expect(JSON.stringify(page.isBasedOn ?? '')).toContain(Object.values(basedOn ?? {})[0] ?? '');
}

describe('all forms in which rights are told', () => {
  it('say the same of a whole site', async () => {
    await fc.assert(fc.asyncProperty(aStatedWork, ({ rights }) => expectSame(rights.forSite())));
  });

  it('say the same of a work: ours or not, priced or not, withheld or killed or under embargo', async () => {
    await fc.assert(
      fc.asyncProperty(aStatedWork, async ({ rights, work }) => {
        const statement = rights.forWork(work);
        const isFree = work.embargoedUntil === undefined || Temporal.Instant.compare(work.embargoedUntil, NOW) <= 0;
        const isOffered = work.origin === 'OWN' && work.pubStatus === 'usable' && isFree;
        expect(statement.uses.length).toBe(isOffered ? EVERY_USE.length : 0);
        await expectSame(statement);
      }),
      { numRuns: 300 },
    );
  });

  it('say the same of a license: live, over, suspended or revoked, for money or for nothing', async () => {
    await fc.assert(
      fc.asyncProperty(aStatedWork, async ({ rights, work, license }) => {
        const { termStartsAt, termEndsAt } = license.scope;
        const isLive =
          Temporal.Instant.compare(termStartsAt, NOW) <= 0 &&
          Temporal.Instant.compare(NOW, termEndsAt) < 0 &&
          license.suspensions.length === 0 &&
          license.revokedAt === undefined;
        const statement = rights.forLicense(license, work);
        expect(statement.uses.map(({ use }) => use)).toEqual(isLive ? [...license.scope.uses].sort() : []);
        await expectSame(statement);
      }),
      { numRuns: 300 },
    );
  });

  it('say in the rights of a feed, in ninjs and NewsML-G2, what the license says', async () => {
    await fc.assert(
      fc.asyncProperty(aStatedWork, async ({ rights, work, license: { revokedAt: _revokedAt, ...license } }) => {
        const term = { termStartsAt: NOW, termEndsAt: NOW.add({ hours: 1 }) };
        const live = { ...license, suspensions: [], scope: { ...license.scope, ...term } };
        const { uses, holder, notice } = rights.forLicense(live, work);
        const entry = itemOf(odrlFor(live, work.uri), rights.ownership(work));
        const said = inWordsByUse(uses, EVERY_USE);

        const [item] = JSON.parse(written('ninjs', [entry])).items;
        expect(inWordsByUse((await readOdrl(item.rightsInfo.encodedRights)).uses, EVERY_USE)).toEqual(said);
        expect([item.copyrightHolder, item.copyrightNotice]).toEqual([holder, notice]);

        const [info] = elements(parseXml(written('newsml-g2', [entry])), 'rightsInfo');
        const one = (name: string) => elements(info?.children ?? [], name)[0];
        const encoded = textIn(one('rightsExpressionData'));
        expect(inWordsByUse((await readOdrl(encoded)).uses, EVERY_USE)).toEqual(said);
        const [named, noted] = [one('copyrightHolder')?.attribs.literal, one('copyrightNotice')];
        expect([named, noted && textIn(noted)]).toEqual([holder, notice]);
      }),
    );
  });
});

function itemOf(policy: Readonly<Record<string, unknown>>, ownership: object): FeedItem {
  return {
    kind: 'ITEM',
    workId: '0199aaaa-0000-7000-8000-000000000001',
    uri: 'https://news.cri.cn/1',
    version: '1',
    versionNumber: 1,
    type: 'text',
    language: 'zh-Hans',
    title: '题',
    part: 'FULL',
    text: '文',
    infoSources: [],
    usageTerms: '',
    firstCreated: NOW,
    versionCreated: NOW,
    credit: { line: '来源：国际在线', language: 'zh-Hans' },
    ...ownership,
    grants: [
      {
        licenseId: '0199aaaa-0000-7000-8000-000000000002',
        uses: [],
        media: ['web'],
        domains: [],
        territories: [],
        languages: [],
        termStartsAt: NOW,
        termEndsAt: NOW,
        exclusivity: 'NON_EXCLUSIVE',
        part: 'FULL',
        carvedOut: [],
        policy,
      },
    ],
  };
}
