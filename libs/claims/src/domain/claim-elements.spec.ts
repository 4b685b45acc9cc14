import { describe, expect, it } from '@jest/globals';
import { aDraft, aReceived, BEGUN, CLAIMANT, reviewed } from './claim.fixture.js';
import { type Claim, mayAddTo } from './claim.js';
import { missingOf } from './claim-elements.js';
import { CLAIM_KINDS, DECLARATIONS, DOCUMENT_PURPOSES, REGIMES, type Regime, regimeFor } from './regime.js';

const bare = (regime: Regime, more: Partial<Claim> = {}): Claim => {
  const { statement: _none, ...claim } = aReceived();
  return { ...claim, kind: 'COPYRIGHT', regime, ...more };
};
const WHOLE = {
  statement: 'It is my photograph.',
  subject: { pageUrl: 'https://cri.cn/a' },
  originalWork: 'Bridge at dawn, https://photos.example/1',
  evidence: 'The raw file.',
  declarations: DECLARATIONS,
};
const EVERYTHING = {
  claimant: { ...CLAIMANT, phone: '+86 10', address: 'Beijing', represents: 'a studio', signature: 'Li Hua' },
  documents: DOCUMENT_PURPOSES,
};

describe('the elements of a claim', () => {
  it('are these by regime', () => {
    const table = REGIMES.map((regime) => `${regime}: ${missingOf(bare(regime), { documents: [] }).join(', ')}`);
    expect(table).toMatchSnapshot();
  });

  it.each(REGIMES)('are whole under %s when everything is there', (regime) => {
    expect(missingOf(bare(regime, WHOLE), EVERYTHING)).toEqual([]);
  });

  it('ask who acts for another for a mandate, and nobody else', () => {
    const { represents: _none, ...claimant } = EVERYTHING.claimant;
    const claim = bare('CIVIL_CODE', WHOLE);
    const documents = ['IDENTITY', 'EVIDENCE'] as const;
    expect(missingOf(claim, { claimant, documents })).toEqual([]);
    expect(missingOf(claim, { claimant: EVERYTHING.claimant, documents })).toEqual(['documents.AUTHORITY']);
  });

  it('ask only who claims a copyright for the original work', () => {
    const { originalWork: _none, ...rest } = WHOLE;
    expect(missingOf({ ...bare('CIVIL_CODE', rest), kind: 'PERSONALITY' }, EVERYTHING)).toEqual([]);
    expect(missingOf(bare('CIVIL_CODE', rest), EVERYTHING)).toEqual(['originalWork']);
  });

  it('go by the kind where no regime is named', () => {
    expect(CLAIM_KINDS.map((kind) => regimeFor(kind, 'CN'))).toEqual([
      'STATEMENT',
      'CIVIL_CODE',
      'CIVIL_CODE',
      'STATEMENT',
    ]);
    expect(aDraft({ kind: 'COPYRIGHT' }).regime).toBe('CIVIL_CODE');
    expect(aDraft({ kind: 'COPYRIGHT', regime: 'DMCA' }).regime).toBe('DMCA');
  });

  it('that lack are listed to the claimant by a person, who may name others', () => {
    const underReview = { ...aReceived(), state: 'UNDER_REVIEW' } as const;
    const missing = ['evidence', 'pageUrl'];
    expect(reviewed(underReview, { type: 'FIND_INCOMPLETE' }, { missing })).toMatchObject({
      value: { state: 'INCOMPLETE', missing },
    });
    expect(reviewed(underReview, { type: 'FIND_INCOMPLETE', missing: ['a scan'] }, { missing })).toMatchObject({
      value: { missing: ['a scan'] },
    });
    expect(reviewed(underReview, { type: 'FIND_INCOMPLETE' })).toMatchObject({
      error: { code: 'CLAIM_NOTHING_MISSING' },
    });
  });

  it('can be added as long as nothing is decided', () => {
    expect(mayAddTo(aReceived(), BEGUN)).toMatchObject({ ok: true });
    expect(mayAddTo(aDraft(), aDraft().draftLapse.at)).toMatchObject({ error: { code: 'CLAIM_NOT_A_DRAFT' } });
    expect(mayAddTo({ ...aReceived(), state: 'REJECTED' }, BEGUN)).toMatchObject({ error: { code: 'STATE_REFUSED' } });
  });
});
