import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import canonicalize from 'canonicalize';
import { SignJWT } from 'jose';
import { CERTIFICATE_TYP, certificateClaims } from '../domain/certificate.js';
import { certificateNumber } from '../domain/certificate-number.js';
import { aLicense, aScope, at } from '../domain/license.fixture.js';
import { JoseSeal } from './jose-seal.js';
import { decodeStatusList, encodeStatusList } from './status-list-token.js';
import { termsHash } from './terms-hash.js';
import { verifyCertificateOffline } from './verify-certificate-offline.js';

const newKey = () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, jwk: privateKey.export({ format: 'jwk' }) as Record<string, string> };
};
const ours = newKey();
const seal = await JoseSeal.open(ours.jwk);
const jwks = { keys: seal.jwks().keys.map((key) => ({ ...key })) };
const issuer = { url: 'https://licensing.example', names: { en: 'Guoguang CRI Online' } };
const number = certificateNumber(new Uint8Array(16).fill(7));
const issuedAt = at('2026-12-20T02:00Z');
const claims = certificateClaims(aLicense(), number, 5, `sha-256:${'a'.repeat(64)}`, issuer, issuedAt);
const { token } = await seal.signCertificate(claims);
const during = at('2027-06-01T00:00Z');
const statusList = (...statuses: number[]): Promise<string> =>
  seal.signStatusList({ uri: `${issuer.url}/certificates/status-list`, issuer: issuer.url, issuedAt, statuses });
const failed = (verdict: { checks: readonly { name: string; ok: boolean }[] }): string[] =>
  verdict.checks.filter(({ ok }) => !ok).map(({ name }) => name);

describe('a certificate token', () => {
  it('says what was agreed and nothing of price or person', () => {
    expect(claims).toMatchObject({
      nbf: 1_798_732_800,
      exp: 1_830_268_800,
      number,
      verifyUrl: `${issuer.url}/verify/${number}`,
    });
    expect(JSON.stringify(claims)).not.toMatch(/15000|account|price|fee/i);
  });

  it('shows no private part of the key', () => {
    expect(Object.keys(seal.jwks().keys[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  it.each<[string, Temporal.Instant, string]>([
    ['a second before its term', aScope().termStartsAt.subtract({ seconds: 1 }), 'not_yet_valid'],
    ['as its term starts', aScope().termStartsAt, 'valid'],
    ['a millisecond before its end', aScope().termEndsAt.subtract({ milliseconds: 1 }), 'valid'],
    ['as its term ends', aScope().termEndsAt, 'expired'],
  ])('is what its dates say: %s', async (_, instant, status) => {
    expect((await verifyCertificateOffline({ token, jwks, at: instant })).status).toBe(status);
  });

  it.each<[string, number[], string]>([
    ['valid', [0, 0, 0, 0, 0, 0], 'valid'],
    ['revoked', [0, 0, 0, 0, 0, 1], 'revoked'],
    ['suspended', [0, 0, 0, 0, 0, 2], 'suspended'],
    ['beyond the list', [0], 'unknown_number'],
  ])('is what the status list says: %s', async (_, statuses, status) => {
    const list = await statusList(...statuses);
    expect((await verifyCertificateOffline({ token, jwks, statusList: list, at: during })).status).toBe(status);
  });

  it('trusts no status list of another issuer', async () => {
    const stranger = await JoseSeal.open(newKey().jwk);
    const list = await stranger.signStatusList({ uri: 'x', issuer: 'x', issuedAt, statuses: [0, 0, 0, 0, 0, 0] });
    const verdict = await verifyCertificateOffline({ token, jwks, statusList: list, at: during });
    expect([verdict.status, failed(verdict)]).toEqual(['tampered', ['standing']]);
  });

  const [head = '', body = '', signature = ''] = token.split('.');
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = { alg: 'EdDSA', kid: seal.jwks().keys[0]?.kid ?? '', typ: CERTIFICATE_TYP };
  const signed = (change: object, protectedHeader: object): Promise<string> =>
    new SignJWT({ ...claims, ...change }).setProtectedHeader({ ...header, ...protectedHeader }).sign(ours.privateKey);

  it.each<[string, () => Promise<string> | string, string[]]>([
    ['nonsense', () => 'nonsense', ['form']],
    ['nothing', () => '', ['form']],
    [
      'changed claims',
      () => `${head}.${encode({ ...claims, exp: claims.exp + 1 })}.${signature}`,
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
      async () => (await (await JoseSeal.open(newKey().jwk)).signCertificate(claims)).token,
      ['key', 'claims'],
    ],
    ['another type of token', () => signed({}, { typ: 'JWT' }), ['form']],
    ['no dates', () => signed({ exp: undefined }, {}), ['claims']],
    ['a number that cannot be', () => signed({ number: 'IMP-0000-0000-0000-0001' }, {}), ['number']],
  ])('is TAMPERED with: %s', async (_, make, checks) => {
    const verdict = await verifyCertificateOffline({ token: await make(), jwks, at: during });
    expect([verdict.status, failed(verdict)]).toEqual(['tampered', checks]);
  });
});

describeShared('suites/jcs', 'canonical JSON agrees with the RFC 8785 test data', (folder) => {
  it.each(readdirSync(join(folder, 'input')))('%s', (file) => {
    const input: unknown = JSON.parse(readFileSync(join(folder, 'input', file), 'utf8'));
    expect(canonicalize(input)).toBe(readFileSync(join(folder, 'output', file), 'utf8').trimEnd());
  });
});

describe('a hash of terms', () => {
  it('does not depend on the order of keys', () => {
    expect(termsHash({ a: 1, b: ['x', { d: 2, c: 3 }] })).toBe(termsHash({ b: ['x', { c: 3, d: 2 }], a: 1 }));
    expect(termsHash({})).toBe('sha-256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});

describeShared('suites/token-status-list', 'status lists agree with the encodings of the draft', (folder) => {
  const listIn = (file: string): unknown => {
    const text = readFileSync(join(folder, file), 'utf8').replace(/\\?\n\s*/g, '');
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  };

  it.each(readdirSync(folder).filter((file) => file.includes('encoding')))('%s can be read', (file) => {
    expect(decodeStatusList(listIn(file))).toBeDefined();
  });

  it('of two bits value by value', () => {
    const read = decodeStatusList(listIn('status_list_encoding2_json.md'));
    expect(Array.from({ length: 12 }, (_, index) => read?.(index))).toEqual([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]);
  });
});

describe('a status list', () => {
  it('is read back as it was written', () => {
    const read = decodeStatusList({ ...encodeStatusList([0, 1, 2, 0, 1]) });
    expect([0, 1, 2, 3, 4].map((index) => read?.(index))).toEqual([0, 1, 2, 0, 1]);
  });

  it.each([[{}], [{ bits: 3, lst: 'eNrbuRgAAhcBXQ' }], [{ bits: 1, lst: '!!' }], ['text'], [null]])(
    'is not read from %j',
    (list) => {
      expect(decodeStatusList(list)).toBeUndefined();
    },
  );
});
