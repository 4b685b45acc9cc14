import { type Clock, type NewId, systemActor, type Tx } from '@app/kernel';
import { type Advisory, type AdvisoryTerms, advisoryKindOf, raise } from '../../domain/advisories/advisory.js';
import type { FeedChange } from '../../domain/feed-change.js';
import type { FeedEntry } from '../../domain/feed-entry.js';
import type { AdvisoryJournal } from './advisory-journal.js';
import type { AdvisoryStore } from './advisory-store.port.js';

const ACTOR = systemActor('syndication.announce-changes');

/** Raises an advisory for each kill, hold and correction among the news of a partner. */
export class RaiseAdvisories {
  constructor(
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly store: Pick<AdvisoryStore, 'add'>,
    private readonly journal: AdvisoryJournal,
    private readonly terms: AdvisoryTerms,
  ) {}

  /** @returns ids by the works' URIs */
  async execute(
    tx: Tx,
    partnerId: string,
    news: readonly { readonly entry: FeedEntry; readonly change: FeedChange }[],
  ): Promise<{ readonly ids: ReadonlyMap<string, string>; readonly audit: () => Promise<void> }> {
    const raised: Advisory[] = [];
    for (const { entry, change } of news) {
      const kind = advisoryKindOf(entry, change);
      if (kind === undefined) continue;
      const advisory = raise(kind, entry, { id: this.newId(), partnerId }, this.clock.now(), this.terms);
      await this.store.add(tx, advisory);
      raised.push(advisory);
    }
    await this.journal.letters(
      tx,
      raised.map(({ id }) => ({ advisoryId: id, told: 'RAISED' })),
    );
    const audit = async (): Promise<void> => {
      for (const advisory of raised) {
        const { kind: reason, raisedAt: at } = advisory;
        await this.journal.note(tx, advisory, {
          actor: ACTOR,
          action: 'syndication.advisory-raised',
          after: 'OPEN',
          reason,
          at,
        });
      }
    };
    return { ids: new Map(raised.map(({ workUri, id }) => [workUri, id])), audit };
  }
}
