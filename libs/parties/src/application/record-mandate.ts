import { type Clock, type NewId, systemActor, type UnitOfWork } from '@app/kernel';
import { type Mandate, mandateGrantOf, mandateToRecord } from '../domain/mandate.js';
import type { PublisherProfile } from '../domain/publisher-profile.js';
import type { MandateStore } from './mandate-store.port.js';
import type { PartiesJournal } from './parties-journal.js';

/** Puts the profile's mandate on record, at every start: nothing happens while it says what it said before. */
export class RecordMandate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly profile: PublisherProfile,
    private readonly mandates: MandateStore,
    private readonly journal: PartiesJournal,
  ) {}

  /** @returns the new entry, or undefined when none was needed */
  execute(): Promise<Mandate | undefined> {
    const publisherId = this.profile.id;
    return this.work.run(async (tx) => {
      const latest = await this.mandates.lockLatest(tx, publisherId);
      const now = this.clock.now();
      const draft = mandateToRecord(latest, mandateGrantOf(this.profile), now);
      if (draft === undefined) return undefined;
      const mandate: Mandate = { ...draft, id: this.newId(), publisherId };
      await this.mandates.endFrom(tx, publisherId, mandate.period.start);
      await this.mandates.insert(tx, mandate, now);
      await this.journal.note(tx, {
        actor: systemActor('parties.record-mandate'),
        action: latest === undefined ? 'parties.mandate-recorded' : 'parties.mandate-amended',
        subject: { type: 'mandate', id: mandate.id },
        reason: mandate.source,
        rule: 'Copyright Law of the PRC, articles 26 and 29; Implementing Regulations, article 23',
        at: now,
        facts: {
          publisherId,
          exclusive: mandate.exclusive,
          writtenOn: mandate.writtenOn.toString(),
          startsAt: mandate.period.start.toString(),
          ...(mandate.period.end === undefined ? {} : { endsAt: mandate.period.end.toString() }),
          ...(latest === undefined ? {} : { replaces: latest.id }),
        },
      });
      return mandate;
    });
  }
}
