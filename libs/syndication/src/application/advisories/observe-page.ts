import { systemActor, type UnitOfWork } from '@app/kernel';
import { sightOf } from '../../domain/advisories/advisory.js';
import type { AdvisoryJournal } from './advisory-journal.js';
import type { AdvisoryStore } from './advisory-store.port.js';

const ACTOR = systemActor('syndication.observe-page');

/** What a scan saw at a page. */
export interface ObservedPage {
  /** Addresses the page goes by: as it was asked for, as it answered. */
  readonly urls: readonly string[];
  readonly seenAt: Temporal.Instant;
  /** The version seen; absent where the page is gone, or has of ours only what is still there. */
  readonly work?: { readonly id: string; readonly uri: string };
  /** Works that the page has: of them nothing is said. */
  readonly stillThere?: readonly { readonly uri: string }[];
  /** On whose site it stands. */
  readonly partnerId?: string;
  readonly findingId?: string;
}

/** Puts on record whether pages obeyed an advisory; of a kill or hold that was not obeyed the desk is told, once a page. */
export class ObservePage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: AdvisoryStore,
    private readonly journal: AdvisoryJournal,
  ) {}

  /** Safe to run twice. @returns how many results were new */
  execute({ urls, seenAt, work, stillThere = [], partnerId, findingId }: ObservedPage): Promise<number> {
    return this.work.run(async (tx) => {
      const about = work === undefined || partnerId === undefined ? undefined : { uri: work.uri, partnerId };
      let results = 0;
      const concerned = await this.store.concerned(tx, urls, seenAt, about);
      const notes: (() => Promise<void>)[] = [];
      for (const { advisory, url, seen: before } of concerned) {
        if (work !== undefined && work.uri !== advisory.workUri) continue;
        if (stillThere.some(({ uri }) => uri === advisory.workUri)) continue;
        const seen = sightOf(advisory, work?.id);
        await this.store.see(tx, advisory.id, { url, seen, seenAt, ...(findingId === undefined ? {} : { findingId }) });
        if (seen === before) continue;
        results += 1;
        if (seen === 'STILL_UP' && advisory.kind !== 'CORRECTION') {
          await this.journal.letters(tx, [{ advisoryId: advisory.id, told: 'STILL_UP' }]);
        }
        const facts = findingId === undefined ? {} : { findingId };
        const action = 'syndication.advisory-page-seen';
        const [was, is] = [before ?? 'UNSEEN', seen];
        notes.push(() =>
          this.journal.note(tx, advisory, {
            actor: ACTOR,
            action,
            before: was,
            after: is,
            reason: 'SEEN_BY_SCAN',
            at: seenAt,
            facts,
          }),
        );
      }
      for (const note of notes) await note();
      return results;
    });
  }
}
