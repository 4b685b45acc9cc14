import { generateKeyPairSync, sign } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { verifyOffline } from './verify-offline.js';

const pair = generateKeyPairSync('ed25519');
const { x = '' } = pair.publicKey.export({ format: 'jwk' });
const keys = [{ kid: 'k1', x }];
const b64 = (value: string | Buffer) => Buffer.from(value).toString('base64url');

function jws(claims: object, typ = 'vc+jwt', kid = 'k1'): string {
  const input = `${b64(JSON.stringify({ alg: 'EdDSA', typ, kid }))}.${b64(JSON.stringify(claims))}`;
  return `${input}.${b64(sign(null, Buffer.from(input), pair.privateKey))}`;
}

const uri = 'https://licensing.example/certificates/status-list';
const list = (bytes: number[], { sub = uri, exp = 5_000 }: { sub?: string; exp?: number } = {}) =>
  jws({ sub, iat: 500, exp, status_list: { bits: 4, lst: b64(deflateSync(Buffer.from(bytes))) } }, 'statuslist+jwt');
const certificate = (idx = 0) =>
  jws({ nbf: 100, exp: 1_000, status: { status_list: { idx, uri } }, credentialSubject: { number: 'IMP-1' } });

describe('a certificate verified without a connection', () => {
  it('is valid in its term, where the issuer’s list does not say otherwise', async () => {
    const verdict = await verifyOffline(certificate(), { keys, statusList: list([0x10]) }, 600);
    expect(verdict).toMatchObject({
      status: 'valid',
      listedAt: '1970-01-01T00:08:20.000Z',
      subject: { number: 'IMP-1' },
    });
    expect(verdict.checks.map(({ name, ok }) => `${name} ${ok}`)).toEqual([
      'form true',
      'key true',
      'signature true',
      'term true',
      'status_list true',
    ]);
  });

  it.each([
    [1, 600, 'revoked'],
    [2, 600, 'suspended'],
    [3, 600, 'superseded'],
    [4, 600, 'revoked'],
    [0, 99, 'not_yet_valid'],
    [0, 1_000, 'expired'],
    [1, 2_000, 'revoked'],
  ])('at place %i of the list, at second %i, is %s', async (idx, now, status) => {
    expect((await verifyOffline(certificate(idx), { keys, statusList: list([0x10, 0xc2]) }, now)).status).toBe(status);
  });

  it('without a list is unsettled, never valid; and a list of another signer is none', async () => {
    expect((await verifyOffline(certificate(), { keys }, 600)).status).toBe('unsettled');
    const forged = list([0]).replace(/.{6}$/, 'AAAAAA');
    expect((await verifyOffline(certificate(), { keys, statusList: forged }, 600)).status).toBe('unsettled');
  });

  it.each([
    ['has run out', { exp: 600 }],
    ['is of another subject', { sub: 'https://other.example/list' }],
  ])('by a list that %s is unsettled, whatever the list says', async (_what, of) => {
    const statusList = list([0x11], of);
    const verdict = await verifyOffline(certificate(), { keys, statusList }, 600);
    expect(verdict.status).toBe('unsettled');
    expect(verdict.listedAt).toBeUndefined();
  });

  it('without any key is neither good nor bad', async () => {
    expect(await verifyOffline(certificate(), { keys: [] }, 600)).toEqual({ status: 'unverifiable', checks: [] });
  });

  it.each([
    ['whose text was changed', certificate().replace(/\.[^.]+\./, `.${b64(JSON.stringify({ nbf: 1, exp: 9e9 }))}.`)],
    ['of another key', jws({}, 'vc+jwt', 'k2')],
    ['of another type', jws({ nbf: 0, exp: 9e9 }, 'JWT')],
    ['that says it needs no signature', `${b64('{"alg":"none","kid":"k1"}')}.${b64('{}')}.`],
    ['that is no token', 'hello'],
  ])('%s is tampered, and nothing it says is shown', async (_what, token) => {
    const verdict = await verifyOffline(token, { keys }, 600);
    expect(verdict.status).toBe('tampered');
    expect(verdict.subject).toBeUndefined();
  });
});
