import { loadEnvironment } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import { JoseSeal } from '../../../../libs/licensing/src/signing/jose-seal.js';
import { PdfCertificate } from '../../../../libs/licensing/src/signing/pdf-certificate.js';
import { aPrintedCertificate } from '../../../../libs/licensing/src/signing/printed-certificate.fixture.js';
import {
  credential,
  issuer,
  jwks,
  newKey,
  number,
  privately,
  seal,
  selective,
  statusList,
  token,
} from '../../../../libs/licensing/src/signing/sealed-certificate.fixture.js';
import { command, folderOf } from '../memory-io.fixture.js';

const AT = '2027-06-01T00:00:00Z';

describe('certificate verify, offline', () => {
  const verifyIn = async (files: Record<string, string | Uint8Array>, args: readonly string[]) => {
    const cwd = folderOf({ 'keys.json': JSON.stringify(jwks), ...files });
    const ran = await command(['certificate', 'verify', ...args, '--jwks', 'keys.json', '--json'], cwd);
    const [line] = ran.lines;
    const checks = (line?.checks ?? []) as { name: string; ok: boolean }[];
    return {
      ...ran,
      line,
      names: checks.map(({ name }) => name),
      failed: checks.filter(({ ok }) => !ok).map(({ name }) => name),
    };
  };

  it('takes a token, a presentation, the answer of the API and a printed certificate', async () => {
    const printed = aPrintedCertificate();
    const pdf = await new PdfCertificate(process.cwd()).print({
      ...printed,
      certificate: { ...printed.certificate, token },
    });
    const shown = await seal.present(selective, ['price']);
    const files = {
      'c.jwt': `${token}\n`,
      'c.sd-jwt': shown,
      'answer.json': JSON.stringify({ number, token, presentation: shown }),
      'c.pdf': pdf,
      'list.jwt': await statusList([0, 0, 0, 0, 0, 0], { issuedAt: Temporal.Now.instant() }),
    };
    for (const file of ['c.jwt', 'c.sd-jwt', 'answer.json', 'c.pdf']) {
      const { status, line, names } = await verifyIn(files, [file, '--at', AT, '--status-list', 'list.jwt']);
      expect([file, status, line?.status, line?.certificate]).toEqual([
        file,
        0,
        'valid',
        expect.objectContaining({ number, licensee: 'Partner Press' }),
      ]);
      expect(names).toEqual(
        expect.arrayContaining([
          'form',
          'key',
          'signature',
          'claims',
          'number',
          'term',
          'chain',
          'status_list',
          'standing',
        ]),
      );
      expect(line?.disclosed !== undefined).toBe(file === 'c.sd-jwt' || file === 'answer.json');
    }
  });

  it.each<[string, () => Promise<Record<string, string>>, readonly string[], string, readonly string[]]>([
    [
      'altered',
      async () => ({ 'c.jwt': `${token.slice(0, -6)}AAAAAA` }),
      ['--at', AT],
      'tampered',
      ['signature', 'claims'],
    ],
    [
      'of another issuer',
      async () => ({
        'c.jwt': (await (await JoseSeal.open(newKey().jwk)).signCertificate(credential, privately)).token,
      }),
      ['--at', AT],
      'tampered',
      ['key', 'claims'],
    ],
    [
      'of an issuer not expected',
      async () => ({ 'c.jwt': token }),
      ['--at', AT, '--issuer', 'https://other.example'],
      'tampered',
      ['issuer'],
    ],
    [
      'expired',
      async () => ({ 'c.jwt': token }),
      ['--at', '2028-01-01T00:00:00+08:00'],
      'expired',
      ['chain_broken', 'term'],
    ],
    [
      'replayed to another reader',
      async () => ({
        'c.jwt': await seal.present(selective, ['price'], {
          audience: 'a.example',
          nonce: 'n',
          at: Temporal.Now.instant(),
        }),
      }),
      ['--at', AT, '--audience', 'b.example', '--nonce', 'n'],
      'tampered',
      ['binding'],
    ],
    [
      'beside an old status list',
      async () => ({
        'c.jwt': token,
        'list.jwt': await statusList([0, 0, 0, 0, 0, 0], { issuedAt: Temporal.Instant.from('2026-01-01T00:00Z') }),
      }),
      ['--at', AT, '--status-list', 'list.jwt'],
      'tampered',
      ['status_list'],
    ],
    [
      'revoked',
      async () => ({
        'c.jwt': token,
        'list.jwt': await statusList([0, 0, 0, 0, 0, 1], { issuedAt: Temporal.Now.instant() }),
      }),
      ['--at', AT, '--status-list', 'list.jwt'],
      'revoked',
      ['standing'],
    ],
  ])('%s fails by a name of its own, status 1', async (_, files, args, status, failed) => {
    const ran = await verifyIn(await files(), ['c.jwt', ...args]);
    expect([ran.status, ran.line?.status, [...ran.failed].sort()]).toEqual([1, status, [...failed].sort()]);
    expect(JSON.parse(ran.err)).toMatchObject({ code: 'CERTIFICATE_NOT_VALID', certificateStatus: status });
  });

  it('a PDF without a certificate is refused', async () => {
    const ran = await verifyIn({ 'c.pdf': '%PDF-1.7 nothing' }, ['c.pdf']);
    expect([ran.status, JSON.parse(ran.err)]).toEqual([1, expect.objectContaining({ code: 'INPUT_UNREADABLE' })]);
  });

  it('tells people what the certificate says, to hold against the print', async () => {
    const cwd = folderOf({ 'keys.json': JSON.stringify(jwks), 'c.jwt': token });
    const { out } = await command(
      ['certificate', 'verify', 'c.jwt', '--jwks', 'keys.json', '--at', AT, '--issuer', issuer.url],
      cwd,
    );
    expect(out).toMatch(/^valid\n/);
    expect(out).toContain(`number: ${number}\n  licensee: Partner Press\n  work: `);
  });
});

describe('certificate new-key', () => {
  it('makes a key of the form the configuration takes, another each time', async () => {
    const [one, other] = [
      await command(['certificate', 'new-key']),
      await command(['certificate', 'new-key', '--json']),
    ];
    expect([one.status, other.status, one.out === other.out]).toEqual([0, 0, false]);
    expect(loadEnvironment({ CERTIFICATE_SIGNING_JWK: one.out.trim() }).CERTIFICATE_SIGNING_JWK).toBe(one.out.trim());
    const key = JSON.parse(other.out) as Readonly<Record<string, string>>;
    expect((await JoseSeal.open(key)).publicKey.kid).toBe(key.kid);
  });
});
