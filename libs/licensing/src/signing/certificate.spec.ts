import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { CREDENTIAL_TYP, type LicenseCredential, PLAIN_TYP } from '../domain/certificate-credential.js';
import { credentialFaults } from '../domain/certificate-vc.js';
import { aScope, at } from '../domain/license.fixture.js';
import { JoseSeal } from './jose-seal.js';
import {
  credential,
  during,
  issuer,
  jwks,
  license,
  listUri,
  newKey,
  number,
  ours,
  privately,
  seal,
  selective,
  statusList,
  token,
} from './sealed-certificate.fixture.js';
import { verifyCertificateOffline } from './verify-certificate-offline.js';

const failed = (verdict: { checks: readonly { name: string; ok: boolean }[] }): string[] =>
  verdict.checks.filter(({ ok }) => !ok).map(({ name }) => name);

describe('a certificate token', () => {
  it('is a Verifiable Credential that says what was agreed, and nothing of price or person', () => {
    expect(credentialFaults(credential)).toEqual([]);
    expect(credential).toMatchObject({
      type: ['VerifiableCredential', 'LicenseCertificate'],
      issuer: { id: issuer.url },
      validFrom: '2026-12-31T16:00:00Z',
      validUntil: '2027-12-31T16:00:00Z',
      nbf: 1_798_732_800,
      exp: 1_830_268_800,
      credentialSubject: { number, licensee: { name: 'Partner Press' }, scope: { territories: ['CN'] } },
      credentialStatus: { statusListIndex: '5', statusListCredential: listUri },
    });
    expect(JSON.stringify(credential)).not.toMatch(/15000|account|@licensing|Li Wen/i);
    expect(JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      kid: seal.publicKey.kid,
      typ: CREDENTIAL_TYP,
    });
  });

  it('shows no private part of the key', () => {
    expect(Object.keys(seal.publicKey).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  it.each<[string, Temporal.Instant, string]>([
    ['a second before its term', aScope().termStartsAt.subtract({ seconds: 1 }), 'not_yet_valid'],
    ['as its term starts', aScope().termStartsAt, 'valid'],
    [
      'a millisecond before its grantor’s right ends',
      at('2027-12-01T00:00+08:00').subtract({ milliseconds: 1 }),
      'valid',
    ],
    ['as its grantor’s right ends', at('2027-12-01T00:00+08:00'), 'suspended_upstream'],
    ['as its term ends', aScope().termEndsAt, 'expired'],
  ])('is what its dates say: %s', async (_, instant, status) => {
    expect((await verifyCertificateOffline({ token, jwks, at: instant })).status).toBe(status);
  });

  it.each<[string, number[], string]>([
    ['valid', [0, 0, 0, 0, 0, 0], 'valid'],
    ['revoked', [0, 0, 0, 0, 0, 1], 'revoked'],
    ['suspended', [0, 0, 0, 0, 0, 2], 'suspended'],
    ['suspended upstream', [0, 0, 0, 0, 0, 3], 'suspended_upstream'],
    ['superseded', [0, 0, 0, 0, 0, 12], 'superseded'],
    ['something unheard of', [0, 0, 0, 0, 0, 9], 'revoked'],
    ['beyond the list', [0], 'unknown_number'],
  ])('is what the status list says: %s', async (_, statuses, status) => {
    const list = await statusList(statuses);
    expect((await verifyCertificateOffline({ token, jwks, statusList: list, at: during })).status).toBe(status);
  });

  it('trusts no status list of another issuer, another place or another day', async () => {
    const good = [0, 0, 0, 0, 0, 0];
    const stranger = await JoseSeal.open(newKey().jwk);
    const lists = [
      await stranger.signStatusList({ uri: listUri, issuer: issuer.url, issuedAt: during, statuses: good }),
      await statusList(good, { uri: 'https://licensing.example/another-list' }),
      await statusList(good, { issuedAt: during.subtract({ hours: 24 }) }),
      token,
    ];
    for (const list of lists) {
      const verdict = await verifyCertificateOffline({ token, jwks, statusList: list, at: during });
      expect([verdict.status, failed(verdict)]).toEqual(['tampered', ['status_list']]);
    }
  });

  it('is of the issuer that is expected, or fails by that name', async () => {
    const verdict = await verifyCertificateOffline({ token, jwks, at: during, issuer: 'https://other.example' });
    expect([verdict.status, failed(verdict)]).toEqual(['tampered', ['issuer']]);
    expect((await verifyCertificateOffline({ token, jwks, at: during, issuer: issuer.url })).status).toBe('valid');
  });

  const [head = '', body = '', signature = ''] = token.split('.');
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = { alg: 'EdDSA', kid: seal.publicKey.kid, typ: CREDENTIAL_TYP };
  const signed = (change: object, protectedHeader: object = {}): Promise<string> =>
    new SignJWT({ ...credential, ...change })
      .setProtectedHeader({ ...header, ...protectedHeader })
      .sign(ours.privateKey);
  const subject = (change: object): Partial<LicenseCredential> => ({
    credentialSubject: { ...credential.credentialSubject, ...change },
  });

  it.each<[string, () => Promise<string> | string, string[]]>([
    ['nonsense', () => 'nonsense', ['form']],
    ['nothing', () => '', ['form']],
    ['tildes alone', () => '~~~', ['form']],
    [
      'changed claims',
      () => `${head}.${encode({ ...credential, exp: credential.exp + 1 })}.${signature}`,
      ['signature', 'claims'],
    ],
    [
      'a changed signature',
      () => `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
      ['signature', 'claims'],
    ],
    ['no signature', () => `${encode({ ...header, alg: 'none' })}.${body}.`, ['signature', 'claims']],
    [
      'a MAC under the public key',
      () => `${encode({ ...header, alg: 'HS256' })}.${body}.${signature}`,
      ['signature', 'claims'],
    ],
    [
      'another key',
      async () => (await (await JoseSeal.open(newKey().jwk)).signCertificate(credential, privately)).token,
      ['key', 'claims'],
    ],
    ['another type of token', () => signed({}, { typ: 'JWT' }), ['form']],
    ['no dates', () => signed({ exp: undefined }), ['claims']],
    ['no context', () => signed({ '@context': undefined }), ['claims']],
    ['claims that contradict the credential', () => signed({ iss: 'https://other.example' }), ['claims']],
    ['a chain that is none', () => signed(subject({ chainOfAuthority: [{ from: 'yesterday' }] })), ['claims']],
    ['a number that cannot be', () => signed(subject({ number: 'IMP-0000-0000-0000-0001' })), ['number']],
  ])('is tampered with: %s', async (_, make, checks) => {
    const verdict = await verifyCertificateOffline({ token: await make(), jwks, at: during });
    expect([verdict.status, failed(verdict)]).toEqual(['tampered', checks]);
  });

  it('is tampered with when any one sign of it is changed, whichever and wherever', async () => {
    const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const sign = fc.nat(signs.length - 1).map((value) => signs.charAt(value));
    const last = token.length - 1;
    const place = fc.oneof(
      fc.integer({ min: 0, max: last }),
      fc.constantFrom(last, last - 1, token.lastIndexOf('.') - 1),
    );
    await fc.assert(
      fc.asyncProperty(place, sign, async (index, other) => {
        fc.pre(token[index] !== other);
        const altered = token.slice(0, index) + other + token.slice(index + 1);
        expect((await verifyCertificateOffline({ token: altered, jwks, at: during })).status).toBe('tampered');
      }),
    );
  });

  it('of the first form, before certificates were credentials, stays good', async () => {
    const claims = {
      iss: issuer.url,
      sub: `urn:uuid:${license.id}`,
      jti: number,
      number,
      licenseId: license.id,
      licensee: 'Partner Press',
      iat: credential.iat,
      nbf: credential.nbf,
      exp: credential.exp,
      status: credential.status,
    };
    const plain = await new SignJWT(claims).setProtectedHeader({ ...header, typ: PLAIN_TYP }).sign(ours.privateKey);
    const list = await statusList([0, 0, 0, 0, 0, 0]);
    const verdict = await verifyCertificateOffline({ token: plain, jwks, statusList: list, at: during });
    expect([verdict.status, failed(verdict)]).toEqual(['valid', []]);
    expect(verdict.certificate).toMatchObject({ number, licensee: 'Partner Press' });
  });
});

describe('a presentation of a certificate', () => {
  const verify = (text: string, change: object = {}) =>
    verifyCertificateOffline({ token: text, jwks, at: during, ...change });

  it('shows what its holder chose, and keeps the rest', async () => {
    expect(selective.token).not.toMatch(/~/);
    const none = await verify(await seal.present(selective, []));
    expect([none.status, none.disclosed]).toEqual(['valid', undefined]);
    const price = await verify(await seal.present(selective, ['price']));
    expect([price.status, price.disclosed]).toEqual(['valid', { price: privately.price }]);
    const all = await verify(await seal.present(selective, ['price', 'contact', 'invoiceReference']));
    expect(all.disclosed).toEqual(privately);
  });

  it('hides what is not shown behind digests with salts of its own', async () => {
    const again = await seal.signCertificate(credential, privately);
    expect(again.selective.disclosures.price).not.toBe(selective.disclosures.price);
    const text = Buffer.from(selective.token.split('.')[1] ?? '', 'base64url').toString();
    expect(text).not.toMatch(/15000|Li Wen|agreement-1|desk@/);
  });

  const { price = '', contact = '' } = selective.disclosures;
  const forged = Buffer.from('["c2FsdA","price",{"totalMinor":1}]').toString('base64url');
  it.each<[string, string]>([
    ['a disclosure that was not signed for', `${selective.token}~${forged}~`],
    ['a disclosure that comes twice', `${selective.token}~${price}~${price}~`],
    ['a disclosure that is none', `${selective.token}~${contact}x~`],
  ])('is tampered with: %s', async (_, text) => {
    const verdict = await verify(text);
    expect([verdict.status, failed(verdict)]).toEqual(['tampered', ['disclosures']]);
  });

  it('made for one reader fails by name when it is shown to another, again or later', async () => {
    const reader = { audience: 'bank.example', nonce: 'n-1', at: during };
    const text = await seal.present(selective, ['price'], reader);
    const binding = { audience: 'bank.example', nonce: 'n-1' };
    expect((await verify(text, { binding })).status).toBe('valid');
    const stolen = `${selective.token}~${text.split('~').at(-1)}`;
    const cases: [string, object][] = [
      [text, { binding: { ...binding, audience: 'other.example' } }],
      [text, { binding: { ...binding, nonce: 'n-2' } }],
      [text, { binding, now: during.add({ minutes: 11 }) }],
      [stolen, { binding }],
      [await seal.present(selective, ['price']), { binding }],
    ];
    for (const [presented, change] of cases) {
      const verdict = await verify(presented, change);
      expect([verdict.status, failed(verdict)]).toEqual(['tampered', ['binding']]);
    }
  });
});
