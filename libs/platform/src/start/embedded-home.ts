import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a system keeps the state of services; used when PostgreSQL's own user cannot reach the data folder. */
const SYSTEM_STATE = '/var/lib/imprimatur';
const ENTER_FOR_OTHERS = 0o001;

/**
 * Folder of the embedded database. As root PostgreSQL runs as `nobody`, who cannot enter a folder below a home of
 * mode 0700: then the data lives under /var/lib/imprimatur, in a folder named after `dataDir`.
 * @param dataDir absolute, exists
 * @param uid of this process; undefined where the system has none
 */
export function embeddedHome(dataDir: string, uid: number | undefined = process.getuid?.()): string {
  if (uid !== 0 || isOpenToOthers(dataDir)) return join(dataDir, 'postgres');
  return join(SYSTEM_STATE, createHash('sha256').update(dataDir).digest('hex').slice(0, 16), 'postgres');
}

/** Whether any user may enter `folder` and all above it. */
export function isOpenToOthers(folder: string): boolean {
  if ((statSync(folder).mode & ENTER_FOR_OTHERS) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || isOpenToOthers(parent);
}
