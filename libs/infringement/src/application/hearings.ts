import type { HolidayCalendar } from '@app/deadlines';
import {
  type Actor,
  type Clock,
  err,
  hasRole,
  type NewId,
  ok,
  type Result,
  type Tx,
  type UnitOfWork,
} from '@app/kernel';
import { type PublisherProfile, visibleTo } from '@app/parties';
import {
  type Answer,
  answerItem,
  dispute,
  type Hearing,
  type HearingItem,
  type HearingOver,
  type ItemDecided,
  openHearing,
  reportCure,
} from '../domain/hearing.js';
import type { InfringementReport } from '../domain/report.js';
import type { HearingStore } from './hearing-store.port.js';
import type { InfringementJournal } from './infringement-journal.js';
import { isLegalPerson } from './legal-person.js';
import {
  type HearingUnknown,
  hearingUnknown,
  NOT_LEGAL_STAFF,
  type NotLegalStaff,
  type Stale,
  stale,
} from './refusals.js';

/** Tells a partner first what was found about it, once for a report. */
export class HearPartner {
  constructor(
    private readonly newId: NewId,
    private readonly profile: PublisherProfile,
    private readonly calendars: readonly HolidayCalendar[],
    private readonly hearings: HearingStore,
    private readonly journal: InfringementJournal,
  ) {}

  /** @returns the hearing that is new, or undefined where no partner is concerned or it was told before */
  async open(tx: Tx, report: InfringementReport, at: Temporal.Instant): Promise<Hearing | undefined> {
    const { partnerId, id: reportId } = report;
    if (partnerId === undefined) return undefined;
    const term = { days: this.profile.attribution.cureDays, jurisdiction: this.profile.jurisdiction };
    const hearing = openHearing({ id: this.newId(), reportId, partnerId, openedAt: at }, term, this.calendars);
    return (await this.hearings.add(tx, hearing)) ? hearing : undefined;
  }

  async tell(tx: Tx, { id, reportId, partnerId, cureBy }: Hearing, actor: Actor, at: Temporal.Instant): Promise<void> {
    await this.journal.note(tx, {
      topic: 'infringement.hearing-opened',
      subject: { type: 'infringement-hearing', id },
      actor,
      at,
      after: 'OPEN',
      reason: 'PARTNER_FIRST',
      facts: { reportId, partnerId, cureBy: cureBy.toString() },
      payload: { hearingId: id, partnerId },
    });
  }
}

export type HearingRefusal =
  | NotLegalStaff
  | HearingUnknown
  | Stale
  | HearingOver
  | ItemDecided
  | { readonly code: 'FORBIDDEN_ROLE'; readonly expected: readonly string[] };

interface HearingCommand {
  readonly hearingId: string;
  readonly actor: Actor;
}

/** What a partner answers to what was found about it, and what the legal staff answers to that. The tenant check is in every query. */
export class AnswerHearing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly hearings: HearingStore,
    private readonly journal: InfringementJournal,
  ) {}

  /** One item at a time, each with its own reason. */
  dispute(
    command: HearingCommand & { readonly item: HearingItem; readonly statement: string },
  ): Promise<Result<Hearing, HearingRefusal>> {
    const { actor, item, statement } = command;
    if (!isPartnerAdmin(actor)) return Promise.resolve(err(PARTNER_ADMINS));
    return this.change(command, 'infringement.hearing-item-disputed', item, (hearing, at) =>
      dispute(hearing, { item, statement, by: actor.id, at }),
    );
  }

  cure(command: HearingCommand & { readonly statement: string }): Promise<Result<Hearing, HearingRefusal>> {
    const { actor, statement } = command;
    if (!isPartnerAdmin(actor)) return Promise.resolve(err(PARTNER_ADMINS));
    return this.change(command, 'infringement.cure-reported', 'CURED', (hearing, at) =>
      reportCure(hearing, { statement, by: actor.id, at }),
    );
  }

  answer(
    command: HearingCommand & { readonly item: HearingItem; readonly verdict: Answer; readonly reason: string },
  ): Promise<Result<Hearing, HearingRefusal>> {
    const { actor, item, verdict, reason } = command;
    if (!isLegalPerson(actor)) return Promise.resolve(err(NOT_LEGAL_STAFF));
    return this.change(command, 'infringement.hearing-item-answered', `${item}_${verdict}`, (hearing, at) =>
      answerItem(hearing, { item, verdict, reason, by: actor.id, at }),
    );
  }

  private change(
    { hearingId, actor }: HearingCommand,
    topic: `infringement.${string}`,
    reason: string,
    decide: (hearing: Hearing, at: Temporal.Instant) => Result<Hearing, HearingRefusal>,
  ): Promise<Result<Hearing, HearingRefusal>> {
    return this.work.run(async (tx) => {
      const hearing = await this.hearings.find(tx, hearingId, visibleTo(actor));
      if (hearing === undefined) return err(hearingUnknown(hearingId));
      const at = this.clock.now();
      const decided = decide(hearing, at);
      if (!decided.ok) return decided;
      if (!(await this.hearings.change(tx, hearing, decided.value))) return err(stale(hearingId, hearing.version));
      await this.journal.note(tx, {
        topic,
        subject: { type: 'infringement-hearing', id: hearingId },
        actor,
        at,
        reason,
        facts: { partnerId: hearing.partnerId, version: decided.value.version },
        payload: { hearingId, partnerId: hearing.partnerId },
      });
      return ok(decided.value);
    });
  }
}

/** Speaks for a partner, as one of its administrators. */
function isPartnerAdmin(actor: Actor): boolean {
  return actor.kind === 'PERSON' && actor.partnerId !== undefined && hasRole(actor, 'PARTNER_ADMIN');
}

const PARTNER_ADMINS = { code: 'FORBIDDEN_ROLE', expected: ['PARTNER_ADMIN'] } as const;
