import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import type { AgreementId } from '../domain/agreement.js';
import type { AgreementStore } from './agreement-store.port.js';
import type { EndingAgreement } from './ending-agreement.js';
import type { LicensingJournal } from './licensing-journal.js';

export type TerminationOutcome = 'TERMINATED' | 'NOT_DUE' | 'UNKNOWN';

const ACTOR = systemActor('licensing.run-termination');

/** Ends an agreement whose notice has run out; decided again from the locked row. */
export class RunTermination {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly agreements: AgreementStore,
    private readonly ending: EndingAgreement,
    private readonly journal: LicensingJournal,
  ) {}

  execute(agreementId: AgreementId): Promise<TerminationOutcome> {
    return this.work.run(async (tx) => {
      const seen = await this.agreements.claim(tx, agreementId, { kind: 'ALL' });
      if (seen === undefined) return 'UNKNOWN';
      const ended = await this.ending.end(tx, seen, { actor: ACTOR, at: this.clock.now() });
      if (ended === undefined) return 'NOT_DUE';
      await this.journal.note(tx, ...ended.entries);
      return 'TERMINATED';
    });
  }
}
