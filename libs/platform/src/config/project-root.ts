import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds the project's own `package.json`, found upward from this file, so that it is the same from
 * the sources, from the bundle and from a test.
 * @throws Error when there is none
 */
export function projectRoot(from: string = import.meta.dirname): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && isOurs(manifest)) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('The project folder was not found above the running file');
  return projectRoot(parent);
}

function isOurs(manifest: string): boolean {
  const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof content === 'object' && content !== null && 'name' in content && content.name === 'imprimatur';
}
