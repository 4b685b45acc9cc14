import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { formatOf, type WorkFile, WorkFileUnreadableError } from '../application/work-file.port.js';

/**
 * Files of works on a disk; folders are walked, in the order of names, for files of a known format.
 * A path that is not there comes out as a file that cannot be read, so that an import names it and goes on.
 * @param paths as given; they stand in refusals
 */
export async function workFiles(paths: readonly string[]): Promise<readonly WorkFile[]> {
  const found: WorkFile[] = [];
  for (const path of paths) {
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isDirectory() === true) {
      const names = (await readdir(path, { recursive: true })).sort();
      const known = names.filter((name) => formatOf(name) !== undefined);
      for (const name of known) found.push(fileAt(join(path, name), (await stat(join(path, name))).size));
    } else {
      found.push(fileAt(path, stats?.size));
    }
  }
  return found;
}

function fileAt(path: string, size: number | undefined): WorkFile {
  return {
    name: path,
    format: formatOf(path),
    ...(size === undefined ? {} : { size }),
    chunks: () => unpacked(path),
  };
}

async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(path);
  const stream = /\.gz$/iu.test(path) ? packed.pipe(createGunzip()) : packed;
  // WHY: pipe() does not hand on the error of what it reads
  packed.on('error', (error) => stream.destroy(error));
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) throw new Error('INVARIANT: a stream without encoding yields bytes');
      yield chunk;
    }
  } catch (error) {
    throw new WorkFileUnreadableError(codeOf(error), { cause: error });
  } finally {
    packed.destroy();
  }
}

/** `ENOENT`, `Z_DATA_ERROR` and the like; the message of such errors holds paths of the machine. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unreadable';
}
