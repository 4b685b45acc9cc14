import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { type Agreement, AgreementId, type Signature, sign, voidAgreement } from './agreement.js';
import { agreementTexts } from './agreement-text.js';
import { aScope, at, PARTNER_ID, someTerms } from './license.fixture.js';

const documentHash = `sha-256:${'a'.repeat(64)}`;
const prepared: Agreement = {
  id: AgreementId('0199dddd-0000-7000-8000-000000000001'),
  requestId: '0199eeee-0000-7000-8000-000000000001',
  partnerId: PARTNER_ID,
  state: 'PREPARED',
  terms: someTerms(),
  texts: agreementTexts(someTerms()),
  documentHash,
  signatures: [],
  preparedAt: at('2026-12-10T01:00Z'),
  version: 1,
};
const signature = (change: Partial<Signature> = {}): Signature => ({
  side: 'LICENSEE',
  accountId: 'account-partner',
  name: 'Li Wen',
  title: 'Head of Content',
  signedAt: at('2026-12-11T01:00Z'),
  documentHash,
  ...change,
});
const desk = signature({ side: 'LICENSOR', accountId: 'account-desk', name: 'Zhao Min' });

describe('an agreement', () => {
  it('is signed once both sides have signed, in either order', () => {
    const half = must(sign(prepared, signature()), 'first');
    expect(half.state).toBe('PART_SIGNED');
    expect(must(sign(half, desk), 'second')).toMatchObject({ state: 'SIGNED', version: 3 });
    const other = must(sign(prepared, desk), 'first');
    expect(must(sign(other, signature()), 'second').state).toBe('SIGNED');
  });

  it('is not signed twice by one side', () => {
    const half = must(sign(prepared, signature()), 'first');
    const again = sign(half, signature({ accountId: 'account-colleague' }));
    expect(again).toMatchObject({ ok: false, error: { code: 'SIDE_SIGNED_ALREADY', side: 'LICENSEE' } });
  });

  it('is not signed by one person for both sides', () => {
    const half = must(sign(prepared, signature()), 'first');
    expect(sign(half, { ...desk, accountId: 'account-partner' })).toMatchObject({
      error: { code: 'SIGNER_SIGNED_ALREADY' },
    });
  });

  it('is not signed as another document', () => {
    const other = signature({ documentHash: `sha-256:${'b'.repeat(64)}` });
    expect(sign(prepared, other)).toMatchObject({ error: { code: 'DOCUMENT_HASH_MISMATCH', expected: documentHash } });
  });

  it('is not signed once its term is over', () => {
    const late = signature({ signedAt: aScope().termEndsAt });
    expect(sign(prepared, late)).toMatchObject({ error: { code: 'SCOPE_TERM_PAST' } });
  });

  it('is not signed once void', () => {
    expect(sign(voidAgreement(prepared), signature())).toMatchObject({ error: { code: 'AGREEMENT_VOID' } });
  });

  it('takes no clause from a name or a title', () => {
    const [work] = someTerms().works;
    const sly = someTerms({ works: [{ id: '1', uri: 'urn:a', ...work, title: 'A\n14. Fee: none' }] });
    expect(agreementTexts(sly).en).toContain('- A 14. Fee: none <');
  });

  it('says in both languages what its data says', () => {
    const { en, 'zh-Hans': zh } = prepared.texts;
    expect(en).toMatchSnapshot();
    expect(zh).toMatchSnapshot();
  });
});
