import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { SavedFilter, SubjectType, TriageFilter, TriageItem } from '../domain/triage.js';
import type { InfringementJournal } from './infringement-journal.js';
import { isLegalPerson } from './legal-person.js';
import { NOT_LEGAL_STAFF, type NotLegalStaff } from './refusals.js';
import type { Assignment, TriagePlace, TriageStore } from './triage-store.port.js';

/** What waits for the legal staff, the next deadline first, then what most hangs on. */
export class TriageInbox {
  constructor(
    private readonly clock: Clock,
    private readonly triage: TriageStore,
  ) {}

  execute(filter: TriageFilter, actor: Actor, limit: number, after?: TriagePlace): Promise<readonly TriageItem[]> {
    return this.triage.inbox(filter, { me: actor.id, now: this.clock.now() }, limit, after);
  }

  filtersOf(actor: Actor): Promise<readonly SavedFilter[]> {
    return this.triage.filtersOf(actor.id);
  }

  /** One of the actor's own filters; of anybody else's nobody learns. */
  filter(id: string, actor: Actor): Promise<SavedFilter | undefined> {
    return this.triage.filter(actor.id, id);
  }
}

export interface SubjectUnknown {
  readonly code: 'REPORT_UNKNOWN' | 'CASE_UNKNOWN';
  readonly id: string;
}

export interface AssignCommand {
  readonly subject: SubjectType;
  readonly subjectId: string;
  /** Account; absent: nobody any more. */
  readonly assigneeId?: string;
  readonly actor: Actor;
}

/** Gives a report or a case to a person, or takes it back. */
export class AssignMatter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly triage: TriageStore,
    private readonly journal: InfringementJournal,
  ) {}

  execute({
    subject,
    subjectId,
    assigneeId,
    actor,
  }: AssignCommand): Promise<Result<Assignment | undefined, NotLegalStaff | SubjectUnknown>> {
    if (!isLegalPerson(actor)) return Promise.resolve(err(NOT_LEGAL_STAFF));
    return this.work.run(async (tx) => {
      const at = this.clock.now();
      const assignment =
        assigneeId === undefined ? undefined : { subject, subjectId, assigneeId, assignedBy: actor.id, assignedAt: at };
      const isDone =
        assignment === undefined
          ? await this.triage.release(tx, subject, subjectId)
          : await this.triage.assign(tx, assignment);
      if (!isDone) return err({ code: `${subject}_UNKNOWN`, id: subjectId } as const);
      await this.journal.note(tx, {
        topic: 'infringement.matter-assigned',
        subject: { type: `infringement-${subject.toLowerCase()}`, id: subjectId },
        actor,
        at,
        reason: assigneeId === undefined ? 'RELEASED' : 'ASSIGNED',
        ...(assigneeId === undefined ? {} : { facts: { assigneeId } }),
        payload: { subject, subjectId },
      });
      return ok(assignment);
    });
  }
}

/** Filters of the inbox, each person's own. */
export class KeepFilters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly newId: NewId,
    private readonly triage: TriageStore,
  ) {}

  save(name: string, filter: TriageFilter, actor: Actor): Promise<Result<SavedFilter, NotLegalStaff>> {
    if (!isLegalPerson(actor)) return Promise.resolve(err(NOT_LEGAL_STAFF));
    return this.work.run(async (tx) =>
      ok(await this.triage.saveFilter(tx, { id: this.newId(), ownerId: actor.id, name, filter })),
    );
  }

  async drop(
    id: string,
    actor: Actor,
  ): Promise<Result<void, { readonly code: 'FILTER_UNKNOWN'; readonly id: string }>> {
    return this.work.run(async (tx) =>
      (await this.triage.dropFilter(tx, actor.id, id)) ? ok(undefined) : err({ code: 'FILTER_UNKNOWN', id } as const),
    );
  }
}
