import { describe, expect, it } from '@jest/globals';
import { NOTICE_LANGUAGES } from './notice-regime.js';
import { type CounselMandate, missingOfPack, PACK_KINDS, type PackFacts, writeCover } from './pack.js';
import { plainText } from './write-notice.js';

const AT = Temporal.Instant.from('2026-03-10T04:00:00Z');
const MANDATE: CounselMandate = {
  id: 'mandate-1',
  caseId: 'case-1',
  counsel: 'Zhao Min',
  firm: 'Zhao & Partners',
  powers: ['NEGOTIATE', 'SUE'],
  grantedBy: 'li',
  grantedAt: AT,
};
const WHOLE: PackFacts = {
  kind: 'ADMIN_COMPLAINT',
  state: 'CONFIRMED_INFRINGEMENT',
  evidence: 'SECURED',
  reasons: 'all of it',
  publicInterest: 'readers take it for ours',
  infringer: 'Copy Co.',
  mandate: MANDATE,
};

describe('a pack', () => {
  it.each(PACK_KINDS)('of kind %s lacks nothing when all is there', (kind) => {
    expect(missingOfPack({ ...WHOLE, kind })).toEqual([]);
  });

  it('for an authority tells of the public interest and of whom it is against', () => {
    const { publicInterest: _, infringer: __, ...rest } = WHOLE;
    expect(missingOfPack(rest)).toEqual(['PUBLIC_INTEREST', 'INFRINGER']);
    expect(missingOfPack({ ...rest, kind: 'PLATFORM_COMPLAINT' })).toEqual([]);
  });

  it('accuses nobody before two people have', () => {
    const early = { ...WHOLE, state: 'EVIDENCE_SECURED' } as const;
    expect(missingOfPack(early)).toEqual(['CONFIRMATION']);
    expect(missingOfPack({ ...early, kind: 'COUNSEL' })).toEqual([]);
  });

  it('goes to counsel with a mandate that lives, and never without evidence', () => {
    const revoked = { ...MANDATE, revoked: { by: 'li', at: AT } };
    expect(missingOfPack({ ...WHOLE, kind: 'COUNSEL', mandate: revoked, evidence: 'DAMAGED' })).toEqual([
      'EVIDENCE',
      'COUNSEL_MANDATE',
    ]);
  });

  it.each(PACK_KINDS.flatMap((kind) => NOTICE_LANGUAGES.map((language) => [kind, language] as const)))(
    'of kind %s has its letter in %s',
    (kind, language) => {
      const { state: _, evidence: __, ...facts } = WHOLE;
      const letter = { ...facts, kind, language, caseId: 'case-1', recipient: 'To whom', files: ['facts.json'] };
      expect(plainText(writeCover({ ...letter, url: 'https://copy.example/', work: 'W' }))).toMatchSnapshot();
    },
  );
});
