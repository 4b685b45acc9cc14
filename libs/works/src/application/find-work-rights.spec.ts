import { describe, expect, it } from '@jest/globals';
import { WorkId } from '../domain/work.js';
import { FindWorkRights } from './find-work-rights.js';
import type { ChangedRights, WorkRights, WorkRightsStore } from './work-rights.port.js';

const WORK: WorkRights = { id: WorkId('a'), uri: 'urn:a', language: 'zh', origin: 'OWN', pubStatus: 'usable' };
const START = Temporal.Instant.from('2026-03-01T00:00:00Z');

/** A store whose answers can be held back, as a database's are. */
class Shelf implements WorkRightsStore {
  readonly works = new Map<string, WorkRights>([[WORK.id, WORK]]);
  readonly log: { readonly number: bigint; readonly id: string }[] = [];
  readonly asked: string[] = [];
  database = 'first';
  hold: Promise<void> | undefined;

  change(id: string, pubStatus: WorkRights['pubStatus']): void {
    this.works.set(id, { ...WORK, id: WorkId(id), pubStatus });
    this.log.push({ number: BigInt(this.log.length + 1), id });
  }

  async rights(ids: readonly string[]): Promise<readonly WorkRights[]> {
    this.asked.push(...ids);
    const found = ids.flatMap((id) => this.works.get(id) ?? []);
    await this.hold;
    return found;
  }

  changes(most: number, since?: bigint): Promise<ChangedRights> {
    const mark = BigInt(this.log.length + 1);
    const changed = this.log.filter(({ number }) => since !== undefined && number >= since).map(({ id }) => id);
    return Promise.resolve({ database: this.database, mark, changed: changed.slice(0, most) });
  }
}

function find(shelf = new Shelf()) {
  let now = START;
  const rights = new FindWorkRights(shelf, { now: () => now });
  const statuses = async (...ids: string[]) => (await rights.execute(ids)).map(({ pubStatus }) => pubStatus);
  const pass = (hours: number): void => {
    now = now.add({ hours });
  };
  return { shelf, statuses, pass };
}

describe('rights of works', () => {
  it('are looked up once', async () => {
    const { shelf, statuses } = find();
    expect(await statuses('a', 'a', 'none')).toEqual(['usable']);
    expect(await statuses('a')).toEqual(['usable']);
    expect(shelf.asked).toEqual(['a', 'none']);
  });

  it('are looked up again when they have changed, by whomever', async () => {
    const { shelf, statuses } = find();
    await statuses('a');
    shelf.change('a', 'withheld');
    expect(await statuses('a')).toEqual(['withheld']);
    expect(await statuses('a')).toEqual(['withheld']);
    expect(shelf.asked).toEqual(['a', 'a']);
  });

  it('are not kept as they were before a change that was told while they were read', async () => {
    const { shelf, statuses } = find();
    await statuses('b');
    let release = (): void => undefined;
    shelf.hold = new Promise((resolve) => {
      release = resolve;
    });
    const early = statuses('a');
    await Promise.resolve();
    shelf.change('a', 'canceled');
    await statuses();
    const meanwhile = statuses('a');
    await Promise.resolve();
    release();
    await Promise.all([early, meanwhile]);
    expect(await statuses('a')).toEqual(['canceled']);
  });

  it('are all read anew from a database restored from a copy, whose transactions are numbered from lower on', async () => {
    const { shelf, statuses } = find();
    shelf.change('a', 'usable');
    await statuses('a');
    shelf.log.length = 0;
    shelf.works.set('a', { ...WORK, pubStatus: 'withheld' });
    expect(await statuses('a')).toEqual(['withheld']);
  });

  it('are all read anew from another database, even where its numbers have gone on beyond those of the one before', async () => {
    const { shelf, statuses } = find();
    await statuses('a');
    shelf.works.set('a', { ...WORK, pubStatus: 'withheld' });
    shelf.change('b', 'usable');
    shelf.database = 'restored';
    expect(await statuses('a')).toEqual(['withheld']);
    expect(await statuses('a')).toEqual(['withheld']);
    expect(shelf.asked).toEqual(['a', 'a']);
  });

  it('are all read anew after a pause in which changes may have been forgotten, or where too many have changed', async () => {
    const { shelf, statuses, pass } = find();
    await statuses('a');
    pass(2);
    await statuses('a');
    expect(shelf.asked).toEqual(['a', 'a']);
    for (let count = 0; count < 10_000; count += 1) shelf.change(`other-${count}`, 'usable');
    await statuses('a');
    expect(shelf.asked).toEqual(['a', 'a', 'a']);
  });
});
