import { type Actor, type Clock, err, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { confirmRemoval, type DeclaredReprint, type ReprintId } from '../domain/declared-reprint.js';
import type { ReprintStore } from './reprint-store.port.js';
import type { ReprintsJournal } from './reprints-journal.js';

export type RemovalRefused =
  | { readonly code: 'REPRINT_UNKNOWN'; readonly id: string }
  | { readonly code: 'VERSION_STALE'; readonly seen: number; readonly current: number }
  | TransitionRefused;

/** The licensee says that a reprint it had to remove is gone. */
export class ConfirmRemoval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly reprints: ReprintStore,
    private readonly journal: ReprintsJournal,
  ) {}

  execute(id: ReprintId, seenVersion: number, actor: Actor): Promise<Result<DeclaredReprint, RemovalRefused>> {
    return this.work.run(async (tx) => {
      const seen = await this.reprints.claim(tx, id, actor);
      if (seen === undefined) return err({ code: 'REPRINT_UNKNOWN', id });
      const at = this.clock.now();
      const removed = confirmRemoval(seen, at);
      if (!removed.ok) return removed;
      const { version } = seen;
      if (version !== seenVersion) return err({ code: 'VERSION_STALE', seen: seenVersion, current: version });
      await this.reprints.apply(tx, seen, removed.value);
      // what somebody says is seen for oneself
      await this.journal.askCheck(tx, seen);
      const [before, after] = [seen.state, removed.value.state];
      const entry = { actor, action: 'reprints.reprint-removed', before, after, reason: 'REMOVED_BY_LICENSEE', at };
      await this.journal.note(tx, { ...entry, reprint: removed.value });
      return ok(removed.value);
    });
  }
}
