import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileObjectStore } from './file-object-store.js';
import { ObjectDamagedError } from './object-store.js';

const PAGE = new TextEncoder().encode('<p>来源：国际在线</p>');
const KEY = createHash('sha256').update(PAGE).digest('hex');

describe('the object store', () => {
  let dir: string;
  let store: FileObjectStore;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'objects-'));
    store = new FileObjectStore(join(dir, 'made-when-needed'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const pathOf = (key: string) => join(dir, 'made-when-needed', key.slice(0, 2), key.slice(2, 4));

  it('keeps bytes under their SHA-256', async () => {
    expect(await store.put(PAGE)).toEqual({ key: KEY, size: PAGE.length });
    expect(await store.get(KEY)).toEqual(Buffer.from(PAGE));
  });

  it('is open to its own people alone', async () => {
    await store.put(PAGE);
    const modes = await Promise.all(
      [join(dir, 'made-when-needed'), pathOf(KEY), join(pathOf(KEY), KEY)].map((path) => stat(path)),
    );
    expect(modes.map(({ mode }) => mode & 0o007)).toEqual([0, 0, 0]);
  });

  it('keeps the same bytes once, however often and however concurrently they come', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store.put(PAGE)));
    expect(await readdir(pathOf(KEY))).toEqual([KEY]);
  });

  it('keeps no bytes at all as well as many', async () => {
    const { key } = await store.put(new Uint8Array());
    expect(await store.get(key)).toHaveLength(0);
  });

  it('has nothing under a key never given out, nor under what is no key', async () => {
    expect(await store.get(KEY)).toBeUndefined();
    expect(await store.get('../../etc/passwd')).toBeUndefined();
  });

  it('keeps what comes piece by piece under the same key, and hands it out piece by piece', async () => {
    async function* pieces() {
      yield PAGE.subarray(0, 5);
      await Promise.resolve();
      yield PAGE.subarray(5);
    }
    expect(await store.putStream(pieces())).toEqual({ key: KEY, size: PAGE.length });
    const file = await store.open(KEY);
    expect(file?.size).toBe(PAGE.length);
    expect(await file?.read(5, 1_000)).toEqual(Buffer.from(PAGE.subarray(5)));
    expect(await file?.read(PAGE.length, 10)).toHaveLength(0);
    await file?.close();
    expect(await readdir(join(dir, 'made-when-needed'))).toEqual([KEY.slice(0, 2)]);
    expect(await store.open('../../etc/passwd')).toBeUndefined();
  });

  it('never hands out what was changed', async () => {
    await store.put(PAGE);
    await writeFile(join(pathOf(KEY), KEY), '<p>来源：别人家的</p>');
    await expect(store.get(KEY)).rejects.toThrow(ObjectDamagedError);
  });

  it('mends a file cut short when the same bytes come again', async () => {
    await store.put(PAGE);
    await writeFile(join(pathOf(KEY), KEY), 'cut');
    await store.put(PAGE);
    expect(await store.get(KEY)).toEqual(Buffer.from(PAGE));
  });

  describe('takes away', () => {
    const hours = (n: number) => Temporal.Now.instant().add({ hours: n });

    it('what was not stored again since, and says what was not there', async () => {
      await store.put(PAGE);
      expect(await store.delete(KEY, hours(-1))).toBe('TOUCHED');
      expect(await store.get(KEY)).toEqual(Buffer.from(PAGE));
      expect(await store.delete(KEY, hours(1))).toBe('DELETED');
      expect(await store.get(KEY)).toBeUndefined();
      expect(await store.delete(KEY, hours(1))).toBe('ABSENT');
      expect(await store.delete('../../etc/passwd', hours(1))).toBe('ABSENT');
      expect(await readdir(pathOf(KEY))).toEqual([]);
    });

    it('nothing that came long ago and comes again now', async () => {
      await store.put(PAGE);
      const longAgo = new Date('2020-01-01T00:00:00Z');
      await utimes(join(pathOf(KEY), KEY), longAgo, longAgo);
      await store.put(PAGE);
      expect(await store.delete(KEY, hours(-1))).toBe('TOUCHED');
      expect(await store.get(KEY)).toEqual(Buffer.from(PAGE));
    });

    it('what a process that died has left half taken away', async () => {
      await store.put(PAGE);
      await rename(join(pathOf(KEY), KEY), join(pathOf(KEY), `${KEY}.going`));
      expect(await store.delete(KEY, hours(-1))).toBe('TOUCHED');
      expect(await store.get(KEY)).toEqual(Buffer.from(PAGE));
      await rename(join(pathOf(KEY), KEY), join(pathOf(KEY), `${KEY}.going`));
      expect(await store.delete(KEY, hours(1))).toBe('DELETED');
      expect(await readdir(pathOf(KEY))).toEqual([]);
    });

    it('nothing from under those who store it at the same time', async () => {
      for (let round = 0; round < 20; round += 1) {
        await store.put(PAGE);
        const longAgo = new Date('2020-01-01T00:00:00Z');
        await utimes(join(pathOf(KEY), KEY), longAgo, longAgo);
        await Promise.all([store.put(PAGE), store.delete(KEY, hours(-1)), store.put(PAGE)]);
        expect(await store.get(KEY)).toEqual(Buffer.from(PAGE));
      }
    });
  });
});
