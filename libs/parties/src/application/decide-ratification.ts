import { type Actor, type Clock, err, ok, type Result, systemActor, type UnitOfWork } from '@app/kernel';
import { isStaff, LEGAL_ONLY, type RoleRefused } from '../domain/partner-scope.js';
import { decide, lapse, type Ratification, type RatificationRefusal } from '../domain/ratification.js';
import type { PartiesJournal } from './parties-journal.js';
import type { RatificationStore } from './ratification-store.port.js';

export type DecideRatificationRefusal =
  | RoleRefused
  | RatificationRefusal
  | { readonly code: 'RATIFICATION_UNKNOWN'; readonly ratificationId: string }
  | { readonly code: 'VERSION_STALE' };

export type RatificationDecision =
  | {
      readonly event: 'ActRatified' | 'ActRefused';
      readonly ratificationId: string;
      /** A code or a short text without personal data; stands in the audit log. */
      readonly reason: string;
      readonly seenVersion: number;
      readonly actor: Actor;
    }
  | { readonly event: 'TimeLapsed'; readonly ratificationId: string };

const ACTIONS = {
  ActRatified: 'parties.act-ratified',
  ActRefused: 'parties.ratification-refused',
  TimeLapsed: 'parties.ratification-lapsed',
} as const satisfies Record<RatificationDecision['event'], string>;

const SWEEPER = systemActor('parties.lapse-ratification');

/**
 * The operator's word on a demand, or its silence. Safe twice, in any order, on two workers: the row decides, and its
 * conditional update lets one of them through.
 */
export class DecideRatification {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly demands: RatificationStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute(command: RatificationDecision): Promise<Result<Ratification, DecideRatificationRefusal>> {
    const { ratificationId } = command;
    const actor = command.event === 'TimeLapsed' ? SWEEPER : command.actor;
    if (command.event !== 'TimeLapsed' && !isStaff(actor, 'LEGAL')) return err(LEGAL_ONLY);
    const seen = await this.demands.find(ratificationId);
    if (seen === undefined) return err({ code: 'RATIFICATION_UNKNOWN', ratificationId });
    if (command.event !== 'TimeLapsed' && seen.version !== command.seenVersion) return err({ code: 'VERSION_STALE' });
    const now = this.clock.now();
    const decided =
      command.event === 'TimeLapsed'
        ? lapse(seen, actor.id, now)
        : decide(seen, command.event, { by: actor.id, reason: command.reason, now });
    if (!decided.ok) return decided;
    const next = decided.value;
    return this.work.run(async (tx) => {
      if ((await this.demands.apply(tx, seen, next)) === 'STALE') return err({ code: 'VERSION_STALE' });
      await this.journal.note(tx, {
        actor,
        action: ACTIONS[command.event],
        subject: { type: 'ratification', id: ratificationId },
        before: seen.state,
        after: next.state,
        reason: next.decision?.reason ?? '',
        rule: `${seen.clock.rule}: ${seen.clock.source}`,
        at: now,
        facts: { lapsesAt: seen.clock.lapsesAt.toString() },
      });
      return ok({ ...next, version: seen.version + 1 });
    });
  }
}
