import canonicalize from 'canonicalize';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { BundlePacker, BundleParts } from '../application/seal.port.js';
import { type EvidenceManifest, SEAL_PATHS } from '../domain/manifest.js';
import { readManifest } from './read-manifest.js';

/** The oldest date a zip file can say: when a file was put in is in the manifest, not here. */
const NO_DATE = new Date(1980, 0, 1);

/** Bundles as zip files: names in order, no dates, so that the same parts give the same bytes. */
export class ZipPacker implements BundlePacker {
  canonical(manifest: EvidenceManifest): Uint8Array {
    return canonicalBytes(manifest);
  }

  read(manifest: Uint8Array): EvidenceManifest {
    const read = readManifest(manifest);
    if (!read.ok) throw new Error(`INVARIANT: a stored manifest is one: ${read.error}`);
    return read.value;
  }

  pack({ manifest, files, token, entry, inclusion, logKey }: BundleParts): Uint8Array {
    const { checkpoint = '', ...proof } = inclusion;
    const all: [string, Uint8Array][] = [
      [SEAL_PATHS.manifest, manifest],
      ...files.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
      ...(token === undefined ? [] : [[SEAL_PATHS.token, token] satisfies [string, Uint8Array]]),
      [SEAL_PATHS.entry, canonicalBytes(entry)],
      [SEAL_PATHS.inclusion, canonicalBytes(proof)],
      [SEAL_PATHS.checkpoint, strToU8(checkpoint)],
      [SEAL_PATHS.key, strToU8(`${logKey}\n`)],
    ];
    const zippable: Zippable = {};
    for (const [path, bytes] of all.toSorted(([a], [b]) => (a < b ? -1 : 1))) zippable[path] = bytes;
    return zipSync(zippable, { level: 6, mtime: NO_DATE });
  }
}

/** Canonical JSON, RFC 8785, UTF-8. */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('INVARIANT: what a bundle holds is JSON');
  return new TextEncoder().encode(text);
}
