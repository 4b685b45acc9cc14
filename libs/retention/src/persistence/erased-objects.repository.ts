import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type ErasedObjects, OBJECT_REFERENCES } from '../application/erased-objects.port.js';
import type { ObjectReference } from '../domain/object-reference.js';

interface KeyRow {
  readonly key: string;
}

/** Statements are made of what references say, which is code; keys are parameters. */
@Injectable()
export class ErasedObjectsRepository implements ErasedObjects {
  constructor(@Inject(OBJECT_REFERENCES) private readonly references: readonly ObjectReference[]) {}

  async take(tx: Tx, after: string, limit: number): Promise<readonly string[]> {
    const rows = await managerOf(tx).query<KeyRow[]>(
      'SELECT key FROM erased_object WHERE key > $1 ORDER BY key LIMIT $2 FOR UPDATE SKIP LOCKED',
      [after, limit],
    );
    return rows.map(({ key }) => key);
  }

  async wanted(tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>> {
    if (keys.length === 0 || this.references.length === 0) return new Set();
    const selects = this.references.map(
      ({ from, key, when }) => `SELECT ${key} AS key FROM ${from} WHERE ${key} = ANY ($1) AND (${when ?? 'true'})`,
    );
    const rows = await managerOf(tx).query<KeyRow[]>(selects.join(' UNION '), [keys]);
    return new Set(rows.map(({ key }) => key));
  }

  async forget(tx: Tx, keys: readonly string[]): Promise<void> {
    await managerOf(tx).query('DELETE FROM erased_object WHERE key = ANY ($1)', [keys]);
  }
}
