import type { WorkRights, WorkRightsStore } from './work-rights.port.js';

/** What the works of a batch of decisions are, without their texts: for the other features. */
export class FindWorkRights {
  constructor(private readonly store: WorkRightsStore) {}

  execute(ids: readonly string[]): Promise<readonly WorkRights[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.store.rights(ids);
  }
}
