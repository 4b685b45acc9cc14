import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { type AuditEntry, auditHashing, NoteVerifier } from '@app/audit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { MANIFEST_FORMAT, SEAL_PATHS, SEALED_ACTION } from '../domain/manifest.js';
import { canonicalBytes, ZipPacker } from './bundle-file.js';
import { HAS_OPENSSL, OpensslAuthority } from './openssl-authority.fixture.js';
import { timeStampRequest } from './time-stamp-token.js';
import { type Anchors, verifyBundle } from './verify-bundle.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const FILES = [
  { path: 'scan/page.bin', bytes: strToU8('<p>来源：国际在线</p>') },
  { path: 'scan/text.txt', bytes: strToU8('来源：国际在线') },
];
const MANIFEST = canonicalBytes({
  format: MANIFEST_FORMAT,
  evidenceId: 'e1',
  findingId: 'f1',
  page: 'https://copy.example/1',
  cause: 'DEMAND',
  capturedAt: '2026-11-24T06:00:00Z',
  timeStamp: 'RFC3161',
  files: FILES.map(({ path, bytes }) => ({
    path,
    mediaType: 'text/plain',
    role: 'scan-page',
    size: bytes.length,
    sha256: sha256(bytes),
  })),
  absent: [],
});

function aLog() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const verifier = new NoteVerifier(
    'log.example/audit',
    Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'),
  );
  const checkpoint = (size: number, root: string): string => {
    const text = `${verifier.origin}\n${size}\n${root}\n`;
    return `${text}\n— ${verifier.origin} ${verifier.marked(sign(null, Buffer.from(text), privateKey))}\n`;
  };
  return { verifierKey: verifier.verifierKey, checkpoint };
}

/** A bundle as the service makes it, in a log of one entry. */
function aBundle(log: ReturnType<typeof aLog>, authority: OpensslAuthority, token = stamp(authority)) {
  const content = {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    at: '2026-11-24T06:00:01Z',
    actor: { kind: 'SYSTEM', id: 'scans.collect-evidence', roles: [] },
    action: SEALED_ACTION,
    subject: { type: 'evidence', id: 'e1' },
    reason: 'SEALED',
    facts: { hash: sha256(MANIFEST), tokenHash: sha256(token) },
  } as const;
  const hash = auditHashing.hashOf(content);
  const leaf = auditHashing.sha256(Buffer.concat([Buffer.of(0), Buffer.from(hash, 'hex')])).toHex();
  const entry: AuditEntry = { ...content, sequence: 1, hash };
  const checkpoint = log.checkpoint(1, Uint8Array.fromHex(leaf).toBase64());
  const inclusion = { entryHash: hash, leafHash: leaf, leafIndex: 0, treeSize: 1, root: leaf, proof: [], checkpoint };
  return new ZipPacker().pack({ manifest: MANIFEST, files: FILES, token, entry, inclusion, logKey: log.verifierKey });
}
const stamp = (authority: OpensslAuthority): Uint8Array => authority.reply(timeStampRequest(MANIFEST).request);

const why = HAS_OPENSSL ? '' : ' (left out: openssl is not installed here)';

(HAS_OPENSSL ? describe : describe.skip)(`a bundle somebody tampered with${why}`, () => {
  const log = aLog();
  let authority: OpensslAuthority;
  let bundle: Uint8Array;
  let anchors: Anchors;
  beforeAll(async () => {
    authority = await OpensslAuthority.open();
    bundle = aBundle(log, authority);
    anchors = { authorities: [authority.root], logKey: log.verifierKey };
  });
  afterAll(() => authority.close());

  const verdictOn = async (zip: Uint8Array): Promise<string[]> => {
    const { ok, checks } = await verifyBundle(zip, anchors);
    const failed = checks.filter((check) => !check.ok).map(({ name, detail }) => `${name}: ${detail}`);
    expect(ok).toBe(failed.length === 0);
    return failed;
  };
  const changed = (change: (files: Record<string, Uint8Array>) => void): Promise<string[]> => {
    const files = unzipSync(bundle);
    change(files);
    return verdictOn(zipSync(files));
  };
  const json = (bytes: Uint8Array | undefined): Record<string, unknown> =>
    JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;

  it('is told from one that nobody did, packed anew or not', async () => {
    expect(await verdictOn(bundle)).toEqual([]);
    expect(await changed(() => undefined)).toEqual([]);
  });

  it('every byte of every file counts', async () => {
    const accepted: string[] = [];
    for (const [path, bytes] of Object.entries(unzipSync(bundle))) {
      // the first, the last and some between
      const step = Math.max(1, Math.floor(bytes.length / 2));
      for (let at = 0; at < bytes.length; at += step) {
        const other = Uint8Array.from(bytes);
        other[at] = (other[at] ?? 0) ^ 1;
        if ((await changed((files) => Object.assign(files, { [path]: other }))).length === 0)
          accepted.push(`${path}@${at}`);
      }
      for (const other of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.of(32)])]) {
        if ((await changed((files) => Object.assign(files, { [path]: other }))).length === 0)
          accepted.push(`${path} of ${other.length} bytes`);
      }
    }
    expect(accepted).toEqual([]);
  });

  it('a file taken away, whichever', async () => {
    for (const path of Object.keys(unzipSync(bundle))) {
      expect(await changed((files) => void delete files[path])).not.toEqual([]);
    }
  });

  it('a file that hides: under a name that means something to the reader, before, between and behind the others', async () => {
    const proto = Buffer.from(zipSync({ prototype: strToU8('x'), ...unzipSync(bundle) })).toString('latin1');
    expect(await verdictOn(Buffer.from(proto.replaceAll('prototype', '__proto__'), 'latin1'))).toEqual([
      'no other files: extra: __proto__',
    ]);
    const more = zipSync({ 'more.txt': strToU8('more') });
    const member = more.subarray(0, Buffer.from(more).indexOf('PK\x01\x02', 'latin1'));
    expect(await verdictOn(Buffer.concat([member, bundle]))).not.toEqual([]);
    expect(await verdictOn(Buffer.concat([bundle, member]))).not.toEqual([]);
    expect(await verdictOn(withCommentOf(bundle, 'in truth'))).not.toEqual([]);
    const renamed = Buffer.from(bundle);
    // the first of the two places where the name stands: who unpacks by it gets another file
    renamed.write('scan/fact.txt', renamed.indexOf('scan/text.txt'));
    expect(await verdictOn(renamed)).not.toEqual([]);
  });

  it('an entry, a proof or a key that says more or otherwise than what is proved', async () => {
    const entry = (change: object) =>
      changed((files) => {
        files[SEAL_PATHS.entry] = canonicalBytes({ ...json(files[SEAL_PATHS.entry]), ...change });
      });
    expect(await entry({ sequence: 7 })).toEqual([expect.stringMatching(/^log entry: .*place/)]);
    expect(await entry({ actor: { kind: 'PERSON', id: 'x', roles: [] } })).not.toEqual([]);
    const twice = await changed((files) => {
      const text = new TextDecoder().decode(files[SEAL_PATHS.entry]);
      files[SEAL_PATHS.entry] = strToU8(text.replace('{', '{"at":"2020-01-01T00:00:00Z",'));
    });
    expect(twice).toEqual([expect.stringMatching(/^log entry: .*canonical/)]);
    for (const [field, value] of [
      ['root', '0'.repeat(64)],
      ['entryHash', '0'.repeat(64)],
      ['leafHash', '0'.repeat(64)],
      ['note', 'in truth'],
    ] as const) {
      const proof = await changed((files) => {
        files[SEAL_PATHS.inclusion] = canonicalBytes({ ...json(files[SEAL_PATHS.inclusion]), [field]: value });
      });
      expect(proof).toEqual([expect.stringMatching(/^log inclusion: /)]);
    }
    const key = await changed((files) =>
      Object.assign(files, { [SEAL_PATHS.key]: strToU8(`${aLog().verifierKey}\n`) }),
    );
    expect(key).toEqual([expect.stringMatching(/^log checkpoint: .*another key/)]);
  });

  it('a later stamp of the same authority in place of the one that was sealed', async () => {
    const later = await changed((files) => Object.assign(files, { [SEAL_PATHS.token]: stamp(authority) }));
    expect(later).toEqual([expect.stringMatching(/^time stamp: not the one that the log entry names/)]);
  });

  it('all of it made anew, in a log and by an authority of one’s own', async () => {
    const own = await OpensslAuthority.open();
    const forged = aBundle(aLog(), own);
    const failed = await verdictOn(forged);
    const alone = await verifyBundle(forged);
    own.close();
    expect(failed.map((each) => each.split(':')[0])).toEqual(['time stamp', 'log checkpoint']);
    expect(alone).toMatchObject({ ok: true, trust: 'OWN_WORD' });
  });
});

function withCommentOf(zip: Uint8Array, comment: string): Uint8Array {
  const other = Buffer.concat([zip, Buffer.from(comment)]);
  other.writeUInt16LE(comment.length, zip.length - 2);
  return other;
}
