import { globSync } from 'node:fs';
import path from 'node:path';

/**
 * Declares the tests of many files as those of the one that asks. A file on its own first reads the house and its
 * libraries for two seconds of a core, which for most is longer than what it tests takes.
 *
 * @param folders below the root of the project
 * @param only of the files' names, what must be in them; all of them where absent
 */
export async function importSpecs(folders: readonly string[], only = /./): Promise<void> {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.int-spec.ts`)).filter((file) => only.test(file));
  if (files.length === 0) throw new Error(`no tests in ${folders.join(', ')}`);
  for (const file of files.sort()) await import(path.resolve(file));
}
