import fc from 'fast-check';
import type { FeedEntry, FeedGrant, FeedItem, FeedWithdrawal } from '../domain/feed-entry.js';
import { usageTermsOf } from '../domain/usage-terms.js';
import { INSTRUCTIONS } from '../domain/withdrawal.js';

/** Words a newsroom prints, and what breaks careless writers of markup. */
const WORDS = [
  '水库',
  '蓄水过半',
  'rights',
  '𠮷野家',
  'e\u0301',
  '<b>',
  '&amp;',
  '&',
  ']]>',
  '"',
  "'",
  '—',
  '\u0007',
  '</textarea>',
  '<!--',
];

const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((list) => `题${list.join(' ')}完`);
const paragraphs = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join('\n'));
const instant = fc
  .integer({ min: 0, max: 60_000_000 })
  .map((second) => Temporal.Instant.fromEpochMilliseconds(1_772_000_000_000 + second * 1_000));
const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 });

const grant: fc.Arbitrary<FeedGrant> = fc
  .record(
    {
      licenseId: fc.uuid(),
      certificateNumber: fc.constantFrom('IMP-0123-4567-89AB-CDEF', 'IMP-VVVV-4567-89AB-CDEF'),
      uses: some(['reprint', 'translation', 'excerpt']),
      part: fc.constantFrom('FULL', 'EXCERPT'),
      media: some(['web', 'print']),
      domains: fc.constantFrom(['news.example'], []),
      territories: some(['CN', 'TW', '001']),
      languages: some(['zh', 'en']),
      termStartsAt: instant,
      termEndsAt: instant,
      exclusivity: fc.constantFrom('EXCLUSIVE', 'NON_EXCLUSIVE'),
      copies: fc.integer({ min: 1, max: 9 }),
      excerptPercent: fc.integer({ min: 1, max: 99 }),
      carvedOut: fc.constantFrom([], ['图 & 表']),
    },
    {
      requiredKeys: [
        'licenseId',
        'uses',
        'part',
        'media',
        'domains',
        'territories',
        'languages',
        'termStartsAt',
        'termEndsAt',
        'exclusivity',
        'carvedOut',
      ],
    },
  )
  .map((facts) => ({
    ...facts,
    policy: {
      '@context': 'http://www.w3.org/ns/odrl.jsonld',
      '@type': 'Agreement',
      uid: `urn:uuid:${facts.licenseId}`,
    },
  }));

const subject = {
  workId: fc.uuid(),
  uri: fc.uuid().chain((id) => fc.constantFrom(`https://news.example/${id}?a=1&b=2`, `tag:news.example,2026:${id}`)),
  version: fc.constantFrom('1', '2', '2.1'),
  versionNumber: fc.integer({ min: 1, max: 9 }),
  type: fc.constantFrom('text', 'picture', 'planning'),
  language: fc.constantFrom('zh-Hans', 'zh-Hant', 'en', 'und'),
};

export const anItem: fc.Arbitrary<FeedItem> = fc
  .record(
    {
      kind: fc.constant('ITEM' as const),
      ...subject,
      title: words,
      part: fc.constantFrom('FULL' as const, 'EXCERPT' as const),
      text: paragraphs,
      byline: words,
      category: words,
      copyrightHolder: words,
      copyrightNotice: words,
      infoSources: fc.constantFrom([], [{ name: '国际在线专稿', role: 'source' }]),
      edNote: words,
      firstCreated: instant,
      versionCreated: instant,
      grants: fc.array(grant, { minLength: 1, maxLength: 2 }),
    },
    {
      requiredKeys: [
        'kind',
        ...keys(subject),
        'title',
        'part',
        'text',
        'infoSources',
        'firstCreated',
        'versionCreated',
        'grants',
      ],
    },
  )
  .map((facts) => ({
    ...facts,
    credit: { line: '来源：国际在线', language: 'zh-Hans' },
    usageTerms: usageTermsOf(facts.grants, '来源：国际在线', undefined),
    ...(facts.uri.startsWith('https:') ? { link: facts.uri } : {}),
  }));

export const aWithdrawal: fc.Arbitrary<FeedWithdrawal> = fc
  .record(
    {
      kind: fc.constant('WITHDRAWAL' as const),
      ...subject,
      reason: fc.constantFrom(
        'KILLED' as const,
        'WITHHELD' as const,
        'LICENSE_ENDED' as const,
        'LICENSE_SUSPENDED' as const,
      ),
      edNote: words,
      at: instant,
      firstCreated: instant,
    },
    { requiredKeys: ['kind', ...keys(subject), 'reason', 'at', 'firstCreated'] },
  )
  .map((facts) => ({ ...facts, instruction: INSTRUCTIONS[facts.reason] }));

/** A page: no work twice. */
export const aPage: fc.Arbitrary<readonly FeedEntry[]> = fc.uniqueArray(
  fc.oneof({ weight: 3, arbitrary: anItem }, aWithdrawal),
  {
    selector: ({ uri }) => uri,
    maxLength: 5,
  },
);

function keys<T extends object>(of: T): (keyof T)[] {
  return Object.keys(of) as (keyof T)[];
}
