import { type Actor, err, ok, type Result } from '@app/kernel';
import type { DeclaredReprint, ReprintId } from '../domain/declared-reprint.js';
import type { ReprintCheck } from '../domain/reprint-check.js';
import type { ReprintQuery, ReprintStore } from './reprint-store.port.js';

export interface ReprintUnknown {
  readonly code: 'REPRINT_UNKNOWN';
  readonly id: string;
}

/** A reprint with the last look at its page. */
export interface WatchedReprint {
  readonly reprint: DeclaredReprint;
  readonly lastCheck?: ReprintCheck;
}

/** Reads declared reprints, each actor its own, newest first. */
export class FindReprints {
  constructor(private readonly reprints: ReprintStore) {}

  list(query: ReprintQuery, actor: Actor): Promise<readonly DeclaredReprint[]> {
    return this.reprints.list(query, actor);
  }

  async one(id: ReprintId, actor: Actor): Promise<Result<DeclaredReprint, ReprintUnknown>> {
    const found = await this.reprints.find(id, actor);
    return found === undefined ? err({ code: 'REPRINT_UNKNOWN', id }) : ok(found);
  }

  /** In the order of the reprints. */
  async watched(reprints: readonly DeclaredReprint[]): Promise<readonly WatchedReprint[]> {
    const last = await this.reprints.lastChecks(reprints.map(({ id }) => id));
    return reprints.map((reprint) => {
      const lastCheck = last.get(reprint.id);
      return lastCheck === undefined ? { reprint } : { reprint, lastCheck };
    });
  }

  /** Every look at its page, newest first. @param before sequence of the last one of the page before */
  async checks(
    id: ReprintId,
    actor: Actor,
    limit: number,
    before?: number,
  ): Promise<Result<readonly ReprintCheck[], ReprintUnknown>> {
    const found = await this.reprints.find(id, actor);
    return found === undefined
      ? err({ code: 'REPRINT_UNKNOWN', id })
      : ok(await this.reprints.checks(id, limit, before));
  }
}
