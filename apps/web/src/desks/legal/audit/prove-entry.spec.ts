import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalOf } from './canonical.js';
import { proveEntry, type ServedProof } from './prove-entry.js';

const sha256 = (...parts: readonly Uint8Array[]) =>
  new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const leaf = (bytes: Uint8Array) => sha256(Uint8Array.of(0), bytes);
const node = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1), left, right);

const ENTRY = { id: 'b', at: '2026-11-24T01:00:00.000Z', action: 'works.work-imported', facts: { b: 1, a: '甲' } };
const content = sha256(new TextEncoder().encode(canonicalize(ENTRY) ?? ''));
const entry = { ...ENTRY, sequence: 3, hash: hex(content) };

// a tree of three: the entry is the last one, so its way to the root is one node
const [first, second] = [leaf(sha256(Uint8Array.of(1))), leaf(sha256(Uint8Array.of(2)))];
const left = node(first, second);
const root = node(left, leaf(content));

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
const KEY = `log.example+01020304+${Buffer.concat([Uint8Array.of(1), raw]).toString('base64')}\n`;

function noteOf(size: number, of: Uint8Array): string {
  const text = `log.example\n${size}\n${Buffer.from(of).toString('base64')}\n`;
  const signature = Buffer.concat([Uint8Array.of(1, 2, 3, 4), sign(null, Buffer.from(text), privateKey)]);
  return `${text}\n— log.example ${signature.toString('base64')}\n`;
}

const served: ServedProof = {
  entryHash: hex(content),
  leafIndex: 2,
  treeSize: 3,
  root: hex(root),
  proof: [hex(left)],
  checkpoint: noteOf(3, root),
};
const ALL = { entry: true, path: true, root: true, signature: true };

describe('an entry of the log', () => {
  it('is proved: its content, its way to the root, the root, and who signed it', async () => {
    expect(await proveEntry(entry, served, KEY)).toEqual(ALL);
  });

  it('that was changed is told by its content', async () => {
    expect(await proveEntry({ ...entry, action: 'works.work-canceled' }, served, KEY)).toMatchObject({ entry: false });
  });

  it('at another place, or by another way, is not proved', async () => {
    expect(await proveEntry(entry, { ...served, leafIndex: 1 }, KEY)).toMatchObject({ path: false });
    expect(await proveEntry(entry, { ...served, proof: [] }, KEY)).toMatchObject({ path: false });
    expect(await proveEntry(entry, { ...served, proof: ['zz'] }, KEY)).toMatchObject({ path: false });
  });

  it('leads to the root of the signed checkpoint, not to one the service only names', async () => {
    expect(await proveEntry(entry, { ...served, checkpoint: noteOf(3, left) }, KEY)).toEqual({ ...ALL, root: false });
    const { checkpoint: _none, ...unsigned } = served;
    expect(await proveEntry(entry, unsigned, KEY)).toEqual({ ...ALL, root: false, signature: false });
  });

  it('is vouched for by the log’s own key alone', async () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '';
    const key = Buffer.concat([Uint8Array.of(1), Buffer.from(other, 'base64url')]).toString('base64');
    expect(await proveEntry(entry, served, `log.example+01020304+${key}`)).toEqual({ ...ALL, signature: false });
    expect(await proveEntry(entry, served, '')).toEqual({ ...ALL, signature: false });
  });
});

it('the canonical form is that of the service', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalOf(value)).toBe(canonicalize(value));
    }),
  );
});
