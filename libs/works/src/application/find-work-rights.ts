import type { Clock } from '@app/kernel';
import type { WorkRights, WorkRightsStore } from './work-rights.port.js';

/** Works of one generation, some 400 bytes each; two generations are kept. */
const KEPT = 20_000;
/** The store tells changes for about a day: after a pause of hours nothing that was kept can be vouched for. */
const LONGEST_PAUSE_MS = 3_600_000;
/** Where more have changed at once, none that was kept is looked at any more. */
const MOST_CHANGES = 10_000;

/**
 * What the works of a batch of decisions are, without their texts: for the other features. Works are kept in memory, and
 * the store is asked every time which of them have changed: so a batch costs the same however many works there are, and
 * no answer is older than its question. What two generations have not asked for is forgotten.
 */
export class FindWorkRights {
  private young = new Map<string, WorkRights>();
  private old: ReadonlyMap<string, WorkRights> = new Map();
  private mark: bigint | undefined;
  private database: string | undefined;
  private markedAtMs = Number.NEGATIVE_INFINITY;
  /** For each reading under way, the works told as changed meanwhile: what it brings of them may be as they were. */
  private readonly readings = new Set<Set<string>>();

  constructor(
    private readonly store: WorkRightsStore,
    private readonly clock: Clock,
  ) {}

  /** In any order; works that do not exist are missing. */
  async execute(ids: readonly string[]): Promise<readonly WorkRights[]> {
    if (ids.length === 0) return [];
    const wanted = [...new Set(ids)];
    // the very first mark has to stand before anything is read: what changed before it is never told
    if (!this.isMarked()) await this.markAnew();
    const unknown = wanted.filter((id) => this.keptIn(id) === undefined);
    const [fresh] = await Promise.all([this.read(unknown), this.catchUp()]);
    const found = [...fresh.values()];
    const changed: string[] = [];
    const unread = new Set(unknown);
    for (const id of wanted) {
      if (unread.has(id)) continue;
      const kept = this.keptIn(id);
      if (kept === undefined) changed.push(id);
      else found.push(kept);
    }
    if (changed.length > 0) found.push(...(await this.read(changed)).values());
    return found;
  }

  private isMarked(): boolean {
    const pauseMs = this.clock.now().epochMilliseconds - this.markedAtMs;
    return this.mark !== undefined && pauseMs >= 0 && pauseMs < LONGEST_PAUSE_MS;
  }

  private async markAnew(): Promise<void> {
    const askedAtMs = this.clock.now().epochMilliseconds;
    const { mark, database } = await this.store.changes(0);
    this.forget();
    // a reading that began before the mark may bring what nobody will ever tell as changed
    this.readings.clear();
    this.mark = mark;
    this.database = database;
    this.markedAtMs = askedAtMs;
  }

  private async catchUp(): Promise<void> {
    const [since, known] = [this.mark, this.database];
    if (since === undefined) throw new Error('INVARIANT: marked before catching up');
    const askedAtMs = this.clock.now().epochMilliseconds;
    const { mark, changed, database } = await this.store.changes(MOST_CHANGES, since);
    // what another database tells, restored from a copy perhaps, is not what has changed since this one was read
    if (changed.length === MOST_CHANGES || database !== known || mark < since) return this.markAnew();
    for (const id of changed) {
      this.young.delete(id);
      for (const reading of this.readings) reading.add(id);
    }
    if (changed.some((id) => this.old.has(id))) {
      const gone = new Set(changed);
      this.old = new Map([...this.old].filter(([id]) => !gone.has(id)));
    }
    // of two that caught up at once the one that saw more counts
    if (this.mark !== undefined && mark < this.mark) return;
    this.mark = mark;
    this.markedAtMs = askedAtMs;
  }

  private async read(ids: readonly string[]): Promise<ReadonlyMap<string, WorkRights>> {
    if (ids.length === 0) return new Map();
    const changedMeanwhile = new Set<string>();
    this.readings.add(changedMeanwhile);
    try {
      const rights = await this.store.rights(ids);
      if (this.readings.has(changedMeanwhile)) {
        for (const each of rights) if (!changedMeanwhile.has(each.id)) this.keep(each);
      }
      return new Map(rights.map((each) => [each.id, each]));
    } finally {
      this.readings.delete(changedMeanwhile);
    }
  }

  private keptIn(id: string): WorkRights | undefined {
    const young = this.young.get(id);
    if (young !== undefined) return young;
    const old = this.old.get(id);
    if (old !== undefined) this.keep(old);
    return old;
  }

  private keep(rights: WorkRights): void {
    if (this.young.size >= KEPT) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(rights.id, rights);
  }

  private forget(): void {
    this.young = new Map();
    this.old = new Map();
  }
}
