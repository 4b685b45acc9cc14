import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat, unlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ObjectDamagedError, type ObjectStore, type OpenObject } from './object-store.js';

/**
 * Objects as files under `<dir>/ab/cd/<sha-256>`. A file appears whole or not at all: it is written aside, forced to disk, then renamed.
 * Several processes may share the folder; nobody else of the machine may look into it.
 */
export class FileObjectStore implements ObjectStore {
  /** @param dir absolute; made when first needed */
  constructor(private readonly dir: string) {}

  async put(bytes: Uint8Array): Promise<{ key: string; size: number }> {
    const key = sha256(bytes);
    const path = this.pathOf(key);
    const isThere = (await sizeOf(path)) === bytes.length && (await touched(path));
    if (!isThere) await this.write(path, bytes);
    return { key, size: bytes.length };
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    if (!/^[0-9a-f]{64}$/u.test(key)) return undefined;
    const bytes = await unlessMissing(readFile(this.pathOf(key)));
    if (bytes !== undefined && sha256(bytes) !== key) throw new ObjectDamagedError(key);
    return bytes;
  }

  async delete(key: string, untouchedSince: Temporal.Instant): Promise<'DELETED' | 'ABSENT' | 'TOUCHED'> {
    if (!/^[0-9a-f]{64}$/u.test(key)) return 'ABSENT';
    const path = this.pathOf(key);
    const aside = `${path}.going`;
    const isTouched = (at: number | undefined): boolean => at !== undefined && at >= untouchedSince.epochMilliseconds;
    const before = await touchedAt(path);
    // what a process that died in the midst of this has left
    const isLeft = (await touchedAt(aside)) !== undefined;
    if (before === undefined && !isLeft) return 'ABSENT';
    if (isTouched(before)) return 'TOUCHED';
    if (before !== undefined) await unlessMissing(rename(path, aside));
    // WHY looked at again: it may have been stored once more between the look and the renaming
    if (isTouched(await touchedAt(aside))) {
      await link(aside, path).catch(unlessThere);
      await unlink(aside);
      return 'TOUCHED';
    }
    await rm(aside, { force: true });
    return 'DELETED';
  }

  async putStream(bytes: AsyncIterable<Uint8Array>): Promise<{ key: string; size: number }> {
    await mkdir(this.dir, { recursive: true, mode: 0o750 });
    const aside = join(this.dir, `.${randomUUID()}.tmp`);
    const hash = createHash('sha256');
    let size = 0;
    try {
      const file = await open(aside, 'wx', 0o640);
      try {
        for await (const chunk of bytes) {
          hash.update(chunk);
          size += chunk.length;
          await file.writeFile(chunk);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      const key = hash.digest('hex');
      const folder = dirname(this.pathOf(key));
      await mkdir(folder, { recursive: true, mode: 0o750 });
      await rename(aside, this.pathOf(key));
      await syncFolder(folder);
      return { key, size };
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }

  async open(key: string): Promise<OpenObject | undefined> {
    if (!/^[0-9a-f]{64}$/u.test(key)) return undefined;
    const file = await unlessMissing(open(this.pathOf(key), 'r'));
    if (file === undefined) return undefined;
    const { size } = await file.stat();
    const read = async (offset: number, length: number): Promise<Uint8Array> => {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    };
    return { size, read, close: () => file.close() };
  }

  private async write(path: string, bytes: Uint8Array): Promise<void> {
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: 0o750 });
    const aside = join(folder, `.${randomUUID()}.tmp`);
    try {
      const file = await open(aside, 'wx', 0o640);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    await syncFolder(folder);
  }

  private pathOf(key: string): string {
    return join(this.dir, key.slice(0, 2), key.slice(2, 4), key);
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Says that the file is wanted now. @returns false when it is gone */
async function touched(path: string): Promise<boolean> {
  const now = Date.now() / 1_000;
  return (await unlessMissing(utimes(path, now, now).then(() => true))) === true;
}

/** ms since the epoch. */
async function touchedAt(path: string): Promise<number | undefined> {
  return (await unlessMissing(stat(path)))?.mtimeMs;
}

function unlessThere(error: unknown): void {
  if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST')) throw error;
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await unlessMissing(stat(path)))?.size;
}

/** The name must be on disk before the key is given out. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // no folder handles there; the rename is durable enough by NTFS journaling
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
