import { systemActor } from '@app/kernel';
import type { FindReprints } from '@app/reprints';
import type { DeclaredPages } from '../page-sources.port.js';

/** Reprints read in one go. */
const PAGE = 500;
const SCANNER = { ...systemActor('scans.scanner'), roles: ['ADMIN'] as const };

/** The reprints feature, as a scan asks it: every address a partner has declared, whatever became of it. */
export class DeclaredReprintPages implements DeclaredPages {
  constructor(private readonly reprints: Pick<FindReprints, 'list'>) {}

  async addresses(partnerId: string | undefined): Promise<readonly string[]> {
    const found = new Set<string>();
    for (let before: { readonly at: Temporal.Instant; readonly id: string } | undefined; ; ) {
      const some = await this.reprints.list({ limit: PAGE, ...(before === undefined ? {} : { before }) }, SCANNER);
      for (const reprint of some) {
        if (partnerId === undefined || reprint.partnerId === partnerId) found.add(reprint.url);
      }
      const last = some.at(-1);
      if (some.length < PAGE || last === undefined) return [...found];
      before = { at: last.declaredAt, id: last.id };
    }
  }
}
