import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from '@jest/globals';

const root = process.env.IMPRIMATUR_SHARED ?? '../shared';

/**
 * Where reference data that does not belong to the project lies on this machine.
 * @param path inside the folder of shared data, e.g. `law/vectors.json`
 * @returns an absolute path, or undefined where this machine has no such data
 */
export function sharedData(path: string): string | undefined {
  const full = resolve(process.cwd(), root, path);
  return existsSync(full) ? full : undefined;
}

/** Declares tests that need shared data; where it is absent, one skipped test says by name what was left out. */
export function describeShared(path: string, name: string, tests: (fullPath: string) => void): void {
  const full = sharedData(path);
  if (full === undefined) {
    describe(name, () => {
      it.skip(`left out: ${path} is not on this machine`, () => undefined);
    });
    return;
  }
  describe(name, () => tests(full));
}
