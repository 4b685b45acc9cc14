import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { DeclaredReprint, ReprintId } from '../domain/declared-reprint.js';
import { LEAST_BETWEEN_ASKED } from '../domain/reprint-check.js';
import { askCheck } from '../domain/reprint-clock.js';
import type { ReprintStore } from './reprint-store.port.js';
import type { ReprintsJournal } from './reprints-journal.js';

export type AskCheckRefused =
  | { readonly code: 'REPRINT_UNKNOWN'; readonly id: string }
  | { readonly code: 'REPRINT_CHECK_RECENT'; readonly askedAt: string; readonly retryAfterSeconds: number };

/** Somebody wants a declared page to be looked at now. Changes no right and no state: what is seen does. */
export class AskCheck {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly reprints: ReprintStore,
    private readonly journal: ReprintsJournal,
  ) {}

  execute(id: ReprintId, actor: Actor): Promise<Result<DeclaredReprint, AskCheckRefused>> {
    return this.work.run(async (tx) => {
      const seen = await this.reprints.claim(tx, id, actor);
      if (seen === undefined) return err({ code: 'REPRINT_UNKNOWN', id });
      const now = this.clock.now();
      const { checkAskedAt } = seen;
      const free = checkAskedAt?.add(LEAST_BETWEEN_ASKED);
      if (checkAskedAt !== undefined && free !== undefined && Temporal.Instant.compare(now, free) < 0) {
        const retryAfterSeconds = Math.ceil(now.until(free).total('seconds'));
        return err({ code: 'REPRINT_CHECK_RECENT', askedAt: checkAskedAt.toString(), retryAfterSeconds });
      }
      const asked = askCheck(seen, now);
      await this.reprints.apply(tx, seen, asked);
      await this.journal.askCheck(tx, seen);
      return ok(asked);
    });
  }
}
