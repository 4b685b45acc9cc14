import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { NoteVerifier } from '../../signing/ed25519-note-signer.js';
import { readCheckpoint, type SignedCheckpoint } from './checkpoint.js';
import { readTilePath, tilePath } from './tile-path.js';
import { HASH_BYTES } from './tiles.js';
import { leafHash, rootOf } from './tree-hash.js';
import { beginsWith, includes } from './verify-proof.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const bytes = (base64: string | null): Uint8Array => Buffer.from(base64 ?? '', 'base64');

interface ProofCase {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

function casesUnder(folder: string): [string, ProofCase][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]);
}

describeShared('suites/merkle/inclusion', 'an inclusion proof of the suite', (folder) => {
  it.each(casesUnder(folder))('%s', (_, each) => {
    const { leafIdx: index, treeSize: size } = each;
    const proof = (each.proof ?? []).map(bytes);
    const claim = { leafHash: bytes(each.leafHash), index, size, root: bytes(each.root), proof };
    expect(includes(claim, sha256)).toBe(!each.wantErr);
  });
});

describeShared('suites/merkle/consistency', 'a consistency proof of the suite', (folder) => {
  it.each(casesUnder(folder))('%s', (_, each) => {
    const { size1: from, size2: to } = each;
    const proof = (each.proof ?? []).map(bytes);
    const claim = { from, fromRoot: bytes(each.root1), to, toRoot: bytes(each.root2), proof };
    expect(beginsWith(claim, sha256)).toBe(!each.wantErr);
  });
});

describeShared('suites/tlog', 'a log in tiles of another maker', (folder) => {
  const checkpoints = readdirSync(folder).filter((name) => /^checkpoint\.\d+$/.test(name));
  const read = (name: string): SignedCheckpoint => must(readCheckpoint(readFileSync(join(folder, name), 'utf8')), name);
  const tile = (level: number | 'entries', width: number): Buffer =>
    readFileSync(join(folder, 'tile', tilePath({ level, index: 0, width })));

  it.each(checkpoints)('%s: its tile of hashes has the root that was signed', (name) => {
    const { size, root } = read(name);
    if (size === 0) return;
    const hashes = tile(0, size);
    const leaves = Array.from({ length: size }, (_, at) => hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
    expect(Buffer.from(rootOf(leaves, sha256)).toString('base64')).toBe(root);
  });

  it.each(checkpoints)('%s: its bundle of entries hashes to the tile', (name) => {
    const { size } = read(name);
    if (size === 0) return;
    const bundle = tile('entries', size);
    const leaves: Uint8Array[] = [];
    for (let at = 0; at < bundle.length; ) {
      const length = bundle.readUInt16BE(at);
      leaves.push(leafHash(bundle.subarray(at + 2, at + 2 + length), sha256));
      at += 2 + length;
    }
    expect(Buffer.concat(leaves).equals(tile(0, size))).toBe(true);
  });

  it('is found under paths we read', () => {
    const files = readdirSync(join(folder, 'tile'), { recursive: true, encoding: 'utf8' });
    const paths = files.filter(
      (file) => existsSync(join(folder, 'tile', file)) && /\d$/.test(file) && !/^\d+$/.test(file),
    );
    expect(paths.filter((path) => readTilePath(path) === undefined)).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
  });
});

describe('a key of a log', () => {
  // example of C2SP signed-note
  const KEY = 'example.com/foo+530bcec9+AcjQzqTmsBA1S6Ox3TvV5nzL8wLnVFR2LDpe9wLBWDdu';

  it.each(['', 'nonsense', KEY.replace('530b', '530c'), KEY.replace('example', 'other'), KEY.slice(0, -1)])(
    'is none: %j',
    (key) => {
      expect(NoteVerifier.read(key)).toBeUndefined();
    },
  );
});
