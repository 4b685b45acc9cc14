import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  type Agreement,
  AgreementId,
  giveNotice,
  type Signature,
  sign,
  terminate,
  voidAgreement,
} from './agreement.js';
import { agreementText, agreementTexts } from './agreement-text.js';
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

  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('says in %s what its data says', (language) => {
    expect(agreementText(someTerms(), language)).toMatchSnapshot();
  });

  it('says which document an amendment takes the place of, and how many copies there are', () => {
    const amendment = { number: 2, changes: documentHash };
    const { en } = agreementTexts(someTerms({ amendment, scope: { ...someTerms().scope, copies: 500 } }));
    expect(en).toContain(`1. Amendment: number 2; takes the place of the document ${documentHash}`);
    expect(en).toContain('Copies, issues or calls in all: 500');
  });

  it('is not signed once notice of its end was given', () => {
    const whole = must(sign(must(sign(prepared, signature()), 'first'), desk), 'second');
    const givenAt = at('2026-12-12T01:00Z');
    const noticed = must(giveNotice(whole, { reason: 'BREACH', givenAt, endsAt: givenAt }), 'signed');
    expect(sign(noticed, signature())).toMatchObject({ error: { code: 'AGREEMENT_TERMINATED' } });
    expect(must(terminate(noticed, givenAt), 'due').state).toBe('TERMINATED');
    expect(terminate(noticed, givenAt.subtract({ nanoseconds: 1 }))).toMatchObject({ error: { code: 'TERM_NOT_DUE' } });
    expect(giveNotice(prepared, { reason: 'BREACH', givenAt, endsAt: givenAt })).toMatchObject({
      error: { code: 'AGREEMENT_NOT_SIGNED' },
    });
  });
});
