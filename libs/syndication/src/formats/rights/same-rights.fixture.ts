import { type License, LicenseId, ListPrice, USES } from '@app/licensing';
import { loadProfile, type PublisherProfile } from '@app/parties';
import { type Work, WorkId } from '@app/works';
import fc from 'fast-check';
import { StateRights } from '../../application/state-rights.js';

export const NOW = Temporal.Instant.from('2026-03-10T12:00:00Z');
export const ORIGIN = 'https://licensing.example';

const loaded = loadProfile('samples/profile.json');
if (!loaded.ok) throw new Error('no sample profile');
const SAMPLE = loaded.value;

const words = fc.constantFrom('国际在线', 'A & B <Press>', '“引号”', "it's", 'x');
const hours = fc.integer({ min: -9_000, max: 9_000 });
const instant = hours.map((number) => NOW.add({ hours: number }));

/** A publisher that prices some uses, in all or some places, by itself or with a person who looks first. */
const profile: fc.Arbitrary<PublisherProfile> = fc
  .record({
    uses: fc.dictionary(fc.constantFrom(...USES), fc.integer({ min: 1, max: 400 })),
    territories: fc.constantFrom(['001'], ['CN'], ['CN', 'HK'], ['US']),
    holder: words,
    isByRule: fc.boolean(),
    basePerThousandChars: fc.integer({ min: 1, max: 99_999 }),
  })
  .map(({ uses, territories, holder, isByRule, basePerThousandChars }) => ({
    ...SAMPLE,
    rightsHolder: { names: { 'zh-Hans': holder, en: holder } },
    mandate: { ...SAMPLE.mandate, territories },
    tariff: {
      ...SAMPLE.tariff,
      uses,
      basePerThousandChars,
      ...(isByRule ? { autoAccept: [{ id: 'small', on: 'QUOTE', maxNet: 20_000, uses: ['ai-input', 'tdm'] }] } : {}),
    },
  }));

const work: fc.Arbitrary<Work> = fc
  .record(
    {
      id: fc.uuid().map(WorkId),
      uri: fc.uuid().chain((id) => fc.constantFrom(`https://news.cri.cn/${id}?a=1&b=2`, `tag:news.example,2026:${id}`)),
      version: fc.constant('1'),
      type: fc.constant('text' as const),
      language: fc.constantFrom('zh-Hans', 'zh-Hant', 'en', 'ar', 'und'),
      title: words,
      text: words,
      charCount: fc.integer({ min: 0, max: 9_000 }),
      origin: fc.constantFrom('OWN' as const, 'OWN' as const, 'THIRD_PARTY' as const, 'UNKNOWN' as const),
      pubStatus: fc.constantFrom('usable' as const, 'usable' as const, 'withheld' as const, 'canceled' as const),
      embargoedUntil: instant,
      copyrightHolder: words,
      copyrightNotice: words,
    },
    {
      requiredKeys: ['id', 'uri', 'version', 'type', 'language', 'title', 'text', 'charCount', 'origin', 'pubStatus'],
    },
  )
  .map((facts) => ({
    ...facts,
    ...(facts.origin === 'THIRD_PARTY' ? { source: '新华社 & co' } : {}),
    sequence: 1n,
    isCurrent: true,
    versionCreated: NOW,
    firstCreated: NOW,
    contentHash: 'a'.repeat(64),
    importedAt: NOW,
    rowVersion: 1,
    infoSources: [],
    altIds: [],
  }));

/** A license in any state: before, in and after its term, suspended, revoked; dear, or for nothing. */
const licenseOf = ({ id, uri, title }: Work): fc.Arbitrary<License> =>
  fc
    .record({
      licenseId: fc.uuid().map(LicenseId),
      partnerId: fc.constant('0199bbbb-0000-7000-8000-000000000001'),
      uses: fc.subarray([...USES], { minLength: 1 }),
      territories: fc.constantFrom(['001'], ['CN'], ['CN', 'TW']),
      startsInHours: fc.integer({ min: -500, max: 100 }),
      lastsHours: fc.integer({ min: 1, max: 900 }),
      fee: fc.constantFrom(0n, 1n, 12_345n, 9_999_900n),
      standing: fc.constantFrom('GOOD', 'GOOD', 'SUSPENDED', 'REVOKED'),
    })
    .map(({ licenseId, partnerId, uses, territories, startsInHours, lastsHours, fee, standing }) => ({
      id: licenseId,
      agreementId: licenseId,
      requestId: licenseId,
      partnerId,
      licenseeName: 'Partner Press',
      works: [
        { id, uri, title },
        { id: licenseId, uri: 'tag:another,2026:1', title: 'another' },
      ],
      scope: {
        uses,
        territories,
        domains: ['partner1.example.com'],
        media: ['web' as const],
        languages: ['zh'],
        termStartsAt: NOW.add({ hours: startsInHours }),
        termEndsAt: NOW.add({ hours: startsInHours + lastsHours }),
        exclusivity: 'NON_EXCLUSIVE' as const,
      },
      attribution: { 'zh-Hans': '来源：国际在线' },
      fee: { minor: fee, currency: 'CNY' },
      state: 'ACTIVE' as const,
      grantedAt: NOW.subtract({ hours: 1_000 }),
      suspensions: standing === 'SUSPENDED' ? [{ suspendedAt: NOW.subtract({ hours: 1 }) }] : [],
      ...(standing === 'REVOKED' ? { revokedAt: NOW.subtract({ hours: 1 }) } : {}),
      version: 1,
    }));

export function rightsOf(of: PublisherProfile): StateRights {
  const { tariff, zone } = of;
  return new StateRights(of, new ListPrice({ tariff, zone }), { now: () => NOW }, ORIGIN);
}

/** What there is to say something about: a whole site, a work, a license of it. */
export const aStatedWork = fc.tuple(profile, work).chain(([of, about]) =>
  fc.record({
    rights: fc.constant(rightsOf(of)),
    work: fc.constant(about),
    license: licenseOf(about),
  }),
);
