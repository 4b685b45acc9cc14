import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Packer, PackFile } from '../application/packs.port.js';

/** Zip files with a manifest: path, size and SHA-256 of each file. */
export class ZipPacker implements Packer {
  pack(
    files: readonly PackFile[],
    at: Temporal.Instant,
  ): { readonly bytes: Uint8Array; readonly manifestHash: string } {
    const listed = files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256(bytes) }));
    const manifest = strToU8(`${JSON.stringify({ madeAt: at.toString(), files: listed }, null, 2)}\n`);
    const all = [...files, { path: 'manifest.json', bytes: manifest }];
    // a zip file keeps local times in steps of two seconds and none before 1980; UTC stands in for them
    const mtime = at.toString().slice(0, 19);
    const content = Object.fromEntries(all.map(({ path, bytes }) => [path, bytes]));
    return { bytes: zipSync(content, { level: 6, mtime }), manifestHash: sha256(manifest) };
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
