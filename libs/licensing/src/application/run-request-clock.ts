import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import { stepDue, stepTaken } from '../domain/answer-clock.js';
import type { RequestId } from '../domain/license-request.js';
import type { LapseOutcome, LapseRequest } from './lapse-request.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';

const ACTOR = systemActor('licensing.run-request-clock');

/** Reminds whoever has to answer, notes that the answer is late, and ends what waited too long: each once. */
export class RunRequestClock {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: LicenseRequestStore,
    private readonly lapse: LapseRequest,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(requestId: RequestId): Promise<LapseOutcome | 'REMINDED' | 'OVERDUE'> {
    const step = await this.work.run(async (tx) => {
      const seen = await this.requests.claim(tx, requestId, { kind: 'ALL' });
      if (seen === undefined) return 'UNKNOWN';
      const now = this.clock.now();
      const due = seen.clock && stepDue(seen.clock, now);
      if (seen.clock === undefined || due === undefined) return 'NOT_DUE';
      if (due === 'LAPSE') return 'LAPSE';
      // the version stays: nothing a person decides on has changed
      await this.requests.apply(tx, seen, { ...seen, clock: stepTaken(seen.clock, due, now) });
      await this.journal.note(tx, {
        actor: ACTOR,
        action: due === 'REMIND' ? 'licensing.answer-reminded' : 'licensing.answer-overdue',
        subject: { type: 'license-request', id: requestId },
        before: seen.state,
        after: seen.state,
        reason: `WAITS_FOR_${seen.clock.waitsFor}`,
        at: now,
        also: { waitsFor: seen.clock.waitsFor },
      });
      return due === 'REMIND' ? 'REMINDED' : 'OVERDUE';
    });
    return step === 'LAPSE' ? this.lapse.execute(requestId) : step;
  }
}
