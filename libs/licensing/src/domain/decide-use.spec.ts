import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideUse, type UseCircumstances } from './decide-use.js';
import { aLicense, aScope, at, aWork, LICENSE_ID, PARTNER_ID } from './license.fixture.js';
import { type License, stateAt } from './license.js';
import { prepareLicense } from './prepared-license.js';
import { MEDIA, type Scope, USES } from './scope.js';
import { coversDomain, coversLanguage } from './scope-coverage.js';
import { type GrantorMandate, withinMandate } from './scope-within-mandate.js';
import type { UseQuestion } from './use-decision.js';

const question = (change: Partial<UseQuestion> = {}): UseQuestion => ({
  partnerId: PARTNER_ID,
  workId: aWork().id,
  action: 'reprint',
  at: at('2027-06-01T00:00Z'),
  domain: 'm.news.example.com',
  territory: 'CN',
  medium: 'web',
  language: 'zh-Hans',
  ...change,
});
type Around = Omit<UseCircumstances, 'licenses'> & { readonly licenses: readonly License[] };
const around = ({ licenses = [aLicense()], ...change }: Partial<Around> = {}): UseCircumstances => ({
  work: aWork(),
  partnerId: PARTNER_ID,
  licenses: licenses.map(prepareLicense),
  desk: 'desk@newsroom.example',
  jurisdiction: 'CN',
  ...change,
});
const without = <K extends keyof UseQuestion>(...keys: K[]): UseQuestion => {
  const rest = { ...question() };
  for (const key of keys) delete (rest as Partial<UseQuestion>)[key];
  return rest;
};

describe('the one question', () => {
  it('is answered PERMITTED by the license that covers it, with what is owed', () => {
    expect(decideUse(question(), around())).toEqual({
      verdict: 'PERMITTED',
      reasons: [{ code: 'LICENSE_COVERS', detail: `License ${LICENSE_ID} covers this use`, licenseId: LICENSE_ID }],
      duties: [
        { kind: 'ATTRIBUTE', line: '来源：国际在线', language: 'zh-Hans' },
        { kind: 'COMPENSATE', net: { minor: 15_000n, currency: 'CNY' } },
      ],
      licenseId: LICENSE_ID,
      assumed: {},
    });
  });

  it.each<[string, Partial<UseQuestion>, string]>([
    ['another use: a right to reprint is none to excerpt', { action: 'excerpt' }, 'use'],
    ['another use: training is never implied', { action: 'ai-training' }, 'use'],
    ['another territory', { territory: 'HK' }, 'territory'],
    ['a larger territory', { territory: '001' }, 'territory'],
    ['another medium', { medium: 'print' }, 'medium'],
    ['another language', { language: 'zh-Hant' }, 'language'],
    ['another domain', { domain: 'example.com' }, 'domain'],
    ['a look-alike domain', { domain: 'fakenews.example.com' }, 'domain'],
  ])('is answered NOT_LICENSED outside the scope: %s', (_, change, dimension) => {
    const decision = decideUse(question(change), around());
    expect(decision.verdict).toBe('NOT_LICENSED');
    expect(decision.reasons).toContainEqual(expect.objectContaining({ code: 'OUTSIDE_SCOPE', dimension }));
    expect(decision.whomToAsk).toBe('desk@newsroom.example');
  });

  it.each<[string, Partial<UseQuestion>, Partial<Around>, string, string]>([
    ['before the term', { at: at('2026-12-31T15:59:59Z') }, {}, 'NOT_LICENSED', 'LICENSE_SCHEDULED'],
    ['as the term ends', { at: aScope().termEndsAt }, {}, 'NOT_LICENSED', 'LICENSE_EXPIRED'],
    ['before the grant', { at: at('2026-01-01T00:00Z') }, {}, 'NOT_LICENSED', 'LICENSE_NOT_GRANTED_YET'],
    [
      'while suspended',
      {},
      { licenses: [aLicense({ suspensions: [{ suspendedAt: at('2027-05-01T00:00Z') }] })] },
      'NOT_LICENSED',
      'LICENSE_SUSPENDED',
    ],
    [
      'once revoked',
      {},
      { licenses: [aLicense({ revokedAt: at('2027-05-01T00:00Z') })] },
      'NOT_LICENSED',
      'LICENSE_REVOKED',
    ],
    ['without a license', {}, { licenses: [] }, 'NOT_LICENSED', 'LICENSE_NONE'],
    ['for a withheld work', {}, { work: aWork({ pubStatus: 'withheld' }) }, 'PROHIBITED', 'WORK_WITHHELD'],
    [
      'for a canceled work, license or not',
      {},
      { work: aWork({ pubStatus: 'canceled' }) },
      'PROHIBITED',
      'WORK_CANCELED',
    ],
    [
      'for a work of another source',
      {},
      { work: aWork({ origin: 'THIRD_PARTY', source: '吉林日报' }) },
      'NOT_LICENSED',
      'WORK_THIRD_PARTY',
    ],
    ['for a work of unknown origin', {}, { work: aWork({ origin: 'UNKNOWN' }) }, 'NOT_LICENSED', 'WORK_ORIGIN_UNKNOWN'],
  ])('is answered by the rule %s', (_, change, circumstances, verdict, code) => {
    const decision = decideUse(question(change), around(circumstances));
    expect([decision.verdict, decision.reasons[0]?.code]).toEqual([verdict, code]);
  });

  it('names the source of a work of another source as whom to ask', () => {
    const decision = decideUse(question(), around({ work: aWork({ origin: 'THIRD_PARTY', source: '吉林日报' }) }));
    expect(decision.whomToAsk).toBe('吉林日报');
  });

  it('knows no party it was not told', () => {
    const { partnerId: _, ...nobody } = around();
    expect(decideUse(question(), nobody).reasons[0]?.code).toBe('PARTY_UNKNOWN');
    const { work: __, ...nothing } = around();
    expect(decideUse(question(), nothing).reasons[0]?.code).toBe('WORK_UNKNOWN');
  });

  it('takes the usual for granted where it is not told, and says so', () => {
    const decision = decideUse(without('territory', 'medium', 'language'), around());
    expect(decision).toMatchObject({
      verdict: 'PERMITTED',
      assumed: { territory: 'CN', medium: 'web', language: 'zh-Hans' },
    });
  });

  it('never forbids by an assumption: what is not told then goes to a person', () => {
    const abroad = around({ licenses: [aLicense({ scope: aScope({ territories: ['HK'] }) })] });
    const decision = decideUse(without('territory'), abroad);
    expect(decision.verdict).toBe('UNDETERMINED');
    expect(decision.reasons).toContainEqual(expect.objectContaining({ code: 'NOT_TOLD', dimension: 'territory' }));
  });

  it.each<[Scope['media'], Partial<UseQuestion>, string]>([
    [['web'], { domain: 'elsewhere.example' }, 'NOT_LICENSED'],
    [['web', 'print'], { domain: 'elsewhere.example' }, 'NOT_LICENSED'],
    [['print'], {}, 'NOT_LICENSED'],
    [['app'], {}, 'UNDETERMINED'],
    [['web'], { territory: 'HK' }, 'NOT_LICENSED'],
  ])('takes a use at a domain for an online one, licensed for %j: %j', (media, change, verdict) => {
    const { medium: _, ...untold } = question(change);
    const licenses = [aLicense({ scope: aScope({ media }) })];
    expect(decideUse(untold, around({ licenses })).verdict).toBe(verdict);
  });

  it.each<[string, string, Record<string, string>]>([
    ['zh-CN', 'PERMITTED', {}],
    ['zh-cn', 'PERMITTED', {}],
    ['zh', 'PERMITTED', { language: 'zh-Hans' }],
    ['und', 'PERMITTED', { language: 'zh-Hans' }],
    ['zh-TW', 'NOT_LICENSED', {}],
    ['en', 'NOT_LICENSED', {}],
  ])('reads a page’s language %s: %s', (language, verdict, assumed) => {
    expect(decideUse(question({ language }), around())).toMatchObject({ verdict, assumed });
  });

  it.each<[string, readonly string[]]>([
    ['UNDETERMINED', ['zh-Hans', 'en']],
    ['PERMITTED', ['und']],
  ])('of a work in no determined language is %s under a license for %j', (verdict, languages) => {
    const untold = around({ work: aWork({ language: 'und' }), licenses: [aLicense({ scope: aScope({ languages }) })] });
    expect(decideUse(question({ language: 'und' }), untold).verdict).toBe(verdict);
    expect(decideUse(without('language'), untold).verdict).toBe(verdict);
  });

  it('lets print happen without a domain', () => {
    const inPrint = around({ licenses: [aLicense({ scope: aScope({ media: ['web', 'print'] }) })] });
    expect(decideUse({ ...without('domain'), medium: 'print' }, inPrint).verdict).toBe('PERMITTED');
  });

  it('counts the use itself where copies are limited and none are told', () => {
    const limited = around({ licenses: [aLicense({ scope: aScope({ copies: 10 }) })] });
    expect(decideUse(question(), limited)).toMatchObject({ verdict: 'PERMITTED', assumed: { copies: '1' } });
    expect(decideUse(question({ copies: 10 }), limited).verdict).toBe('PERMITTED');
    expect(decideUse(question({ copies: 11 }), limited).verdict).toBe('NOT_LICENSED');
  });

  it('leaves an excerpt of untold length to a person where excerpts are limited', () => {
    const scope = aScope({ uses: ['excerpt'], excerptPercent: 10 });
    const limited = around({ licenses: [aLicense({ scope })] });
    const excerpt = (excerptPercent: number) => question({ action: 'excerpt', excerptPercent });
    expect(decideUse(excerpt(10), limited).verdict).toBe('PERMITTED');
    expect(decideUse(excerpt(11), limited).verdict).toBe('NOT_LICENSED');
    expect(decideUse(question({ action: 'excerpt' }), limited).verdict).toBe('UNDETERMINED');
  });

  it('permits what is booked in a ledger that is used up, and nothing new', () => {
    const exhausted = aLicense({
      scope: aScope({ copies: 2 }),
      state: 'EXHAUSTED',
      exhaustedAt: at('2027-05-01T00:00Z'),
    });
    const asked = (change: Partial<Around> = {}) => decideUse(question(), around({ licenses: [exhausted], ...change }));
    expect(asked().reasons.map(({ code }) => code)).toEqual(['LICENSE_EXHAUSTED']);
    expect(asked({ bookedIn: new Set([LICENSE_ID]) }).verdict).toBe('PERMITTED');
    expect(asked({ bookedIn: new Set(['another']) }).verdict).toBe('NOT_LICENSED');
    expect(decideUse(question({ at: at('2027-04-30T00:00Z') }), around({ licenses: [exhausted] })).verdict).toBe(
      'PERMITTED',
    );
    const revoked = { ...exhausted, state: 'REVOKED', revokedAt: at('2027-05-02T00:00Z') } as const;
    expect(asked({ licenses: [revoked], bookedIn: new Set([LICENSE_ID]) }).verdict).toBe('NOT_LICENSED');
  });

  it('is answered by the scope that was agreed at the instant, whatever an amendment made of it since', () => {
    const until = at('2027-06-01T00:00Z');
    const license = aLicense({
      scope: aScope({ territories: ['SG'], termEndsAt: at('2027-09-01T00:00Z') }),
      earlierScopes: [{ scope: aScope({ territories: ['CN'] }), until }],
    });
    const verdicts = (territory: string) =>
      [until.subtract({ nanoseconds: 1 }), until, at('2027-10-01T00:00Z')].map(
        (instant) => decideUse(question({ territory, at: instant }), around({ licenses: [license] })).verdict,
      );
    expect(verdicts('CN')).toEqual(['PERMITTED', 'NOT_LICENSED', 'NOT_LICENSED']);
    expect(verdicts('SG')).toEqual(['NOT_LICENSED', 'PERMITTED', 'NOT_LICENSED']);
  });

  it('is answered by the right the operator held at the instant', () => {
    const mandate: GrantorMandate = {
      exclusive: true,
      period: { start: at('2011-01-01T00:00Z') },
      territories: ['030'],
      media: ['web'],
      languages: ['*'],
      source: 'amendment 1',
    };
    const licenses = [aLicense({ scope: aScope({ territories: ['CN', 'DE'], media: ['web', 'app'] }) })];
    const asked = (change: Partial<UseQuestion>, holding: UseCircumstances['mandate'] = mandate) =>
      decideUse(question(change), around({ licenses, ...(holding === undefined ? {} : { mandate: holding }) }));
    expect(asked({}).verdict).toBe('PERMITTED');
    expect(asked({ territory: 'DE' })).toMatchObject({
      verdict: 'NOT_LICENSED',
      reasons: [{ code: 'OUTSIDE_MANDATE', dimension: 'territory', asked: 'DE', granted: '030' }],
    });
    expect(asked({ medium: 'app' }).reasons).toMatchObject([{ code: 'OUTSIDE_MANDATE', dimension: 'medium' }]);
    expect(asked({}, 'NONE').reasons).toMatchObject([{ code: 'MANDATE_NONE', licenseId: LICENSE_ID }]);
  });

  it('never permits what the mandate does not cover, whatever the license says', () => {
    const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
    const limits = {
      territories: some(['CN', 'HK', 'DE', '001']),
      media: some(['web', 'app', 'print']),
      languages: some(['zh', 'zh-Hans', 'en']),
    };
    const mandates = fc.record({ ...limits, territories: some(['CN', '030', '150', '001']) });
    const uses = fc.record({
      territory: fc.constantFrom('CN', 'HK', 'DE'),
      medium: fc.constantFrom('web', 'app', 'print'),
      language: fc.constantFrom('zh-Hans', 'en'),
      at: fc.constantFrom('2027-06-01T00:00Z', '2027-11-01T00:00Z').map(at),
    });
    fc.assert(
      fc.property(fc.record(limits), mandates, uses, (granted, held, use) => {
        const scope = aScope(granted as Partial<Scope>);
        const mandate = { ...held, exclusive: true, period: { start: at('2011-01-01T00:00Z') }, source: 'm' };
        const asked = question(use as Partial<UseQuestion>);
        const permits = (license: Scope, holding?: GrantorMandate) =>
          decideUse(
            asked,
            around({
              licenses: [aLicense({ scope: license })],
              ...(holding === undefined ? {} : { mandate: holding }),
            }),
          ).verdict === 'PERMITTED';
        const asLicense = aScope({ ...held, languages: held.languages } as Partial<Scope>);
        if (permits(scope, mandate)) expect([permits(scope), permits(asLicense)]).toEqual([true, true]);
        if (withinMandate(scope, mandate).ok) expect(permits(scope, mandate)).toBe(permits(scope));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with a plain reading of every scope, told all', () => {
    const scope = fc.record({
      uses: fc.subarray([...USES], { minLength: 1 }),
      territories: fc.subarray(['CN', 'HK', '001'], { minLength: 1 }),
      media: fc.subarray([...MEDIA], { minLength: 1 }),
      languages: fc.subarray(['zh', 'zh-Hans', 'en'], { minLength: 1 }),
      domains: fc.subarray(['example.com', 'news.example.com', 'other.example'], { minLength: 1 }),
    });
    const asked = fc.record({
      action: fc.constantFrom(...USES),
      territory: fc.constantFrom('CN', 'HK', 'FR', '001'),
      medium: fc.constantFrom(...MEDIA),
      language: fc.constantFrom('zh-Hans', 'zh-Hant', 'zh-Hans-SG', 'en', 'en-GB'),
      domain: fc.constantFrom('example.com', 'm.news.example.com', 'other.example', 'else.example'),
      at: fc.constantFrom('2026-12-25T00:00Z', '2027-06-01T00:00Z', '2029-01-01T00:00Z').map(at),
    });
    fc.assert(
      fc.property(scope, asked, (granted, use) => {
        const license = aLicense({ scope: aScope(granted as Partial<Scope>) });
        const isOnline = use.medium === 'web' || use.medium === 'app';
        const covered =
          stateAt(license, use.at) === 'ACTIVE' &&
          granted.uses.includes(use.action) &&
          granted.media.includes(use.medium) &&
          (granted.territories.includes('001') || granted.territories.includes(use.territory)) &&
          coversLanguage(granted.languages, use.language) &&
          (!isOnline || coversDomain(granted.domains, use.domain));
        const { verdict } = decideUse(question(use), around({ licenses: [license] }));
        expect(verdict).toBe(covered ? 'PERMITTED' : 'NOT_LICENSED');
      }),
      { numRuns: 500 },
    );
  });
});
