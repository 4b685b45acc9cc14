import { describe, expect, it } from '@jest/globals';
import { type ChainLink, chainFindings, chainOf, isCutOff } from './certificate-chain.js';
import { aLicense, aScope, at } from './license.fixture.js';
import { LicenseId } from './license.js';

const ROOTS = {
  rightsHolder: { names: { en: 'Owner', 'zh-Hans': '权利人' } },
  operator: { names: { en: 'Operator' }, id: '91110000MA00TEAT40' },
};
const MANDATE = {
  exclusive: true,
  period: { start: at('2011-01-01T00:00+08:00'), end: at('2027-12-31T00:00+08:00') },
  territories: ['CN'],
  media: ['web'],
  languages: ['zh'],
  source: 'statement, clause 1',
};
const ISSUED = at('2026-12-20T02:00Z');
const DURING = at('2027-06-01T00:00Z');
const chain = (
  change: Parameters<typeof aScope>[0] = {},
  mandate: typeof MANDATE | undefined = MANDATE,
): readonly ChainLink[] => chainOf([aLicense({ scope: aScope(change) })], ROOTS, mandate, ({ id }) => id);
const found = (links: readonly ChainLink[], instant = DURING, issued = ISSUED): readonly string[] =>
  chainFindings(links, issued, instant).map(({ name, extent }) => `${name} ${extent}`);

describe('a chain of authority', () => {
  it('leads from the rights holder over the operator to the licensee, each link with its basis', () => {
    expect(
      chain().map(({ grantor, grantee, basis }) => [grantor.names.en, Object.values(grantee.names)[0], basis]),
    ).toEqual([
      ['Owner', 'Operator', 'statement, clause 1'],
      ['Operator', 'Partner Press', aLicense().id],
    ]);
    expect(found(chain())).toEqual([]);
  });

  // LAW.md, F.2: the child ends a day after its parent
  it('holds until the parent ends, and is broken from then on', () => {
    const end = at('2027-12-31T00:00+08:00');
    expect([found(chain(), end.subtract({ nanoseconds: 1 })), found(chain(), end)]).toEqual([
      [],
      ['chain_broken WHOLE'],
    ]);
  });

  // LAW.md, F.2: the child has CN and HK, its parent CN
  it('covers what the parent covers, and says what is outside', () => {
    expect(found(chain({ territories: ['CN', 'HK'] }))).toEqual(['out_of_scope PART']);
    expect(found(chain({ territories: ['HK'] }))).toEqual(['out_of_scope WHOLE']);
    expect(found(chain({ media: ['print'], languages: ['en', 'zh-Hant'] }))).toEqual([
      'out_of_scope WHOLE',
      'out_of_scope PART',
    ]);
    const [, detail] = ['', chainFindings(chain({ territories: ['CN', 'HK'] }), ISSUED, DURING)[0]?.detail];
    expect(detail).toBe('territory HK is outside what Operator holds (statement, clause 1)');
  });

  it('gives no exclusivity that the parent does not have', () => {
    const exclusive = { exclusivity: 'EXCLUSIVE' } as const;
    expect(found(chain(exclusive))).toEqual([]);
    expect(found(chain(exclusive, { ...MANDATE, exclusive: false }))).toEqual(['out_of_scope PART']);
  });

  const [first, last] = chain();
  if (first === undefined || last === undefined) throw new Error('a chain has two links');
  it.each<[string, readonly ChainLink[], readonly string[]]>([
    ['without a rights holder', [last], ['chain_broken WHOLE']],
    ['without end', Array.from({ length: 15 }, () => first), ['chain_broken WHOLE']],
    ['through an agent who may not grant on', [{ ...first, mayGrantOn: false }, last], ['issuer_not_authorized WHOLE']],
    [
      'from somebody the right was not granted to',
      [first, { ...last, grantor: { names: { en: 'Operator' }, id: 'another' } }],
      ['issuer_not_authorized WHOLE'],
    ],
    [
      'from a namesake in no language',
      [first, { ...last, grantor: { names: { fr: 'Autre' } } }],
      ['issuer_not_authorized WHOLE'],
    ],
    [
      'granted before the right was held',
      [{ ...first, from: '2027-01-01T00:00:00Z' }, last],
      ['issuer_not_authorized WHOLE'],
    ],
  ])('%s is none', (_, links, findings) => {
    expect(found(links)).toEqual(findings);
  });

  it('goes on to a sub-license, which lies inside the license it hangs from', () => {
    const above = aLicense({
      id: LicenseId('0199cccc-0000-7000-8000-000000000009'),
      licenseeName: 'Agent',
      scope: aScope({ territories: ['CN'] }),
    });
    const below = aLicense({ upstreamLicenseId: above.id, scope: aScope({ termEndsAt: at('2027-06-01T00:00Z') }) });
    const links = chainOf([above, below], ROOTS, MANDATE, ({ id }) => id);
    expect(links.map(({ mayGrantOn }) => mayGrantOn)).toEqual([true, true, false]);
    expect(links.at(-1)?.grantor.names).toEqual({ und: 'Agent' });
    expect(found(links, at('2027-03-01T00:00Z'), at('2027-01-02T00:00Z'))).toEqual([]);
  });

  it('is cut off where nothing is left in some dimension', () => {
    const cells = { territories: ['CN', 'HK'], media: ['web'], languages: ['zh-Hans'] };
    expect(isCutOff(cells, MANDATE)).toBe(false);
    expect(isCutOff({ ...cells, territories: ['DE'] }, MANDATE)).toBe(true);
    expect(isCutOff({ ...cells, media: ['print'] }, MANDATE)).toBe(true);
    expect(isCutOff({ ...cells, languages: ['en'] }, MANDATE)).toBe(true);
  });
});
