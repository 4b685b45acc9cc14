import type { AuditTrail } from '@app/audit';
import { type Clock, type Outbox, systemActor, type UnitOfWork } from '@app/kernel';
import { REMINDER_DAYS, remindOf } from '../domain/subject-request.js';
import type { SubjectRequestReader, SubjectRequestStore } from './subject-request-store.port.js';

/** Requests a run. */
const MOST = 100;

/** Notes which answers are nearly due, once each, and has staff told. */
export class RemindStaff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: SubjectRequestStore,
    private readonly reader: SubjectRequestReader,
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  /** @returns reminders */
  async execute(): Promise<number> {
    const before = this.clock.now().add({ hours: 24 * REMINDER_DAYS });
    let reminded = 0;
    for (const id of await this.reader.nearlyDue(MOST, before)) {
      reminded += await this.work.run(async (tx) => {
        const request = await this.requests.lock(tx, id);
        const now = this.clock.now();
        const after = request && remindOf(request, now);
        if (request === undefined || after === undefined) return 0;
        if (!(await this.requests.change(tx, request, after)))
          throw new Error('INVARIANT: a locked request was changed');
        await this.outbox.announce(tx, { topic: 'retention.answer-nearly-due', payload: { requestId: id } });
        await this.trail.append(tx, {
          actor: systemActor('retention.remind-staff'),
          action: 'retention.staff-reminded',
          subject: { type: 'subject-request', id },
          reason: 'NEARLY_DUE',
          rule: request.law,
          at: now,
          facts: { dueAt: request.dueAt.toString() },
        });
        return 1;
      });
    }
    return reminded;
  }
}
