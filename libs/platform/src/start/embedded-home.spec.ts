import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedHome } from './embedded-home.js';

const ROOT = 0;

describe('the home of the embedded database', () => {
  let base: string;
  const folder = (path: string, mode: number): string => {
    const made = join(base, path);
    mkdirSync(made, { recursive: true });
    chmodSync(made, mode);
    return made;
  };

  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), 'imprimatur-home-'));
    chmodSync(base, 0o755);
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it('is the data folder, for root too, where any user may enter', () => {
    const open = folder('open', 0o755);
    expect(embeddedHome(open, ROOT)).toBe(join(open, 'postgres'));
  });

  it('is the data folder for anybody but root, wherever it is', () => {
    const closed = folder('closed', 0o700);
    expect(embeddedHome(closed, 1_000)).toBe(join(closed, 'postgres'));
  });

  it.each([
    ['the data folder itself', 'shut', 'shut'],
    ['a folder above it', 'root/project/.imprimatur', 'root'],
  ])('is under /var/lib for root where others may not enter %s', (_what, path, closed) => {
    const dataDir = folder(path, 0o755);
    folder(closed, 0o700);
    expect(embeddedHome(dataDir, ROOT)).toMatch(/^\/var\/lib\/imprimatur\/[0-9a-f]{16}\/postgres$/);
  });

  it('under /var/lib is one for each data folder, the same each time', () => {
    const [one, other] = [folder('one', 0o700), folder('other', 0o700)];
    expect(embeddedHome(one, ROOT)).toBe(embeddedHome(one, ROOT));
    expect(embeddedHome(one, ROOT)).not.toBe(embeddedHome(other, ROOT));
  });
});
