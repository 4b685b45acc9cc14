import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stopEmbeddedPostgres } from '../database/embedded/embedded-postgres.js';
import { findPostmaster } from '../database/embedded/postmaster.js';
import { type HeldServer, holdEmbeddedServer } from './embedded-server.js';

describe('a held embedded server', () => {
  let base: string;
  let folder: string;
  const hold = (): Promise<HeldServer> =>
    holdEmbeddedServer({ folder, superuser: 'owner', password: 'only-for-tests' });

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'imprimatur-held-'));
    chmodSync(base, 0o755);
    folder = join(base, 'postgres');
  });
  afterEach(async () => {
    await stopEmbeddedPostgres(folder, 'immediate');
    rmSync(base, { recursive: true, force: true });
  });

  it('runs until the last holder lets go, whoever started it', async () => {
    const [first, second] = [await hold(), await hold()];
    await first.release();
    expect(findPostmaster(folder)?.ready).toBe(true);
    await second.release();
    expect(findPostmaster(folder)).toBeUndefined();
  });

  it('is there for one who comes while the last one leaves', async () => {
    let last = await hold();
    for (let round = 1; round <= 5; round += 1) {
      const [next] = await Promise.all([hold(), last.release()]);
      expect(findPostmaster(folder)).toMatchObject({ ready: true, port: next.port });
      last = next;
    }
    await last.release();
  });

  it('that died is let go without complaint', async () => {
    const held = await hold();
    await stopEmbeddedPostgres(folder, 'immediate');
    await expect(held.release()).resolves.toBeUndefined();
  });
});
