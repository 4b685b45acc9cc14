import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import { type CureRule, mustRemove } from '../domain/declared-reprint.js';
import type { ReprintStore } from './reprint-store.port.js';
import type { ReprintEntry, ReprintsJournal } from './reprints-journal.js';

const ACTOR = systemActor('reprints.end-reprints');

/** Marks every declared reprint of a license that is over: it has to go. Safe to run twice. */
export class EndReprints {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly reprints: ReprintStore,
    private readonly journal: ReprintsJournal,
    private readonly rule: CureRule,
  ) {}

  /** @param licenseId of a license that has ended @returns how many were marked now */
  execute(licenseId: string): Promise<number> {
    return this.work.run(async (tx) => {
      const at = this.clock.now();
      const entries: ReprintEntry[] = [];
      for (const seen of await this.reprints.claimOfLicense(tx, licenseId)) {
        const marked = mustRemove(seen, at, this.rule);
        // marked before, or with legal staff already
        if (!marked.ok) continue;
        await this.reprints.apply(tx, seen, marked.value);
        const [before, after] = [seen.state, marked.value.state];
        const action = 'reprints.removal-required';
        entries.push({ reprint: marked.value, actor: ACTOR, action, before, after, reason: 'LICENSE_ENDED', at });
      }
      if (entries.length > 0) await this.journal.note(tx, ...entries);
      return entries.length;
    });
  }
}
