import type { AuditTrail } from '@app/audit';
import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import type { ErasableObjects, ErasedObjects } from './erased-objects.port.js';

/** Objects a transaction. */
const BATCH = 100;

/** Who stores bytes points at them within this time: an upload that is scanned later is the longest. */
const HOURS_TO_POINT = 24;

/**
 * Takes out of the store what erased rows pointed at and nothing points at any more. Safe twice and on two workers: each
 * takes keys nobody else holds, and a key that somebody still points at is noted again when that one is erased.
 */
export class DeleteErasedObjects {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly noted: ErasedObjects,
    private readonly objects: ErasableObjects,
    private readonly trail: AuditTrail,
  ) {}

  /** @returns objects deleted */
  async execute(): Promise<number> {
    let deleted = 0;
    for (let after = '', found = BATCH; found === BATCH; ) {
      const batch = await this.batch(after);
      found = batch.found;
      after = batch.last;
      deleted += batch.deleted;
    }
    return deleted;
  }

  private batch(after: string) {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const keys = await this.noted.take(tx, after, BATCH);
      const wanted = await this.noted.wanted(tx, keys);
      const untouchedSince = now.subtract({ hours: HOURS_TO_POINT });
      const [gone, settled]: [string[], string[]] = [[], keys.filter((key) => wanted.has(key))];
      for (const key of keys.filter((each) => !wanted.has(each))) {
        const outcome = await this.objects.delete(key, untouchedSince);
        if (outcome === 'DELETED') gone.push(key);
        if (outcome !== 'TOUCHED') settled.push(key);
      }
      await this.noted.forget(tx, settled);
      await this.trail.appendMany(
        tx,
        gone.map((key) => ({
          actor: systemActor('retention.delete-erased-objects'),
          action: 'retention.object-deleted',
          subject: { type: 'object', id: key },
          reason: 'NOTHING_POINTS_AT_IT',
          at: now,
        })),
      );
      return { found: keys.length, last: keys.at(-1) ?? after, deleted: gone.length };
    });
  }
}
