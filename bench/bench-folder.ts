import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for a bench's own database. WHY others may enter it: the embedded database of a service that runs as root is another user's, and
 * would else be put where nobody removes it.
 */
export function benchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-bench-'));
  chmodSync(folder, 0o711);
  return folder;
}
