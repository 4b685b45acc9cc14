import type { Work } from '../domain/work.js';
import type { WorkStore } from './work-store.port.js';

/** Works by id or by URI, whatever their status: for the other features, which decide themselves what may be shown. */
export class FindWorks {
  constructor(private readonly store: WorkStore) {}

  /**
   * @param wanted `ids` of versions, or `uris`, whose current versions are meant
   * @returns those that exist, in no particular order
   */
  execute(
    wanted: { readonly ids: readonly string[] } | { readonly uris: readonly string[] },
  ): Promise<readonly Work[]> {
    return 'ids' in wanted ? this.store.find(wanted.ids) : this.store.findByUri(wanted.uris);
  }
}
