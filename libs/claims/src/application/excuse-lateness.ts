import { type Actor, type Clock, err, hasRole, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { Claim, ClaimId } from '../domain/claim.js';
import { excuseLateness, type NothingToExcuse } from '../domain/claim-review.js';
import type { ClaimJournal } from './claim-journal.js';
import {
  type ClaimStale,
  type ClaimUnknown,
  claimStale,
  claimUnknown,
  type NotLegalStaff,
  notLegalStaff,
} from './claim-refusals.js';
import type { ClaimStore } from './claim-store.port.js';

export interface ExcuseLatenessCommand {
  readonly claimId: ClaimId;
  readonly actor: Actor;
  readonly seenVersion: number;
  readonly reason: string;
}

export type ExcuseRefusal = NotLegalStaff | ClaimUnknown | ClaimStale | NothingToExcuse;

/** A person of the legal staff excuses that a claim came late, and says why. */
export class ExcuseLateness {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimStore,
    private readonly journal: ClaimJournal,
  ) {}

  execute(command: ExcuseLatenessCommand): Promise<Result<Claim, ExcuseRefusal>> {
    if (!hasRole(command.actor, 'LEGAL')) return Promise.resolve(err(notLegalStaff()));
    return this.work.run(async (tx) => {
      const { claimId, actor, reason } = command;
      const claim = await this.claims.find(tx, claimId);
      if (claim === undefined) return err(claimUnknown(claimId));
      if (claim.version !== command.seenVersion) return err(claimStale(claimId));
      const at = this.clock.now();
      const excused = excuseLateness(claim, { by: actor.id, at, reason });
      if (!excused.ok) return excused;
      const step = { event: 'LatenessExcused', actor, at, reason } as const;
      const written = await this.journal.record(tx, claim, excused.value, { step });
      return written ? ok(excused.value) : err(claimStale(claimId));
    });
  }
}
