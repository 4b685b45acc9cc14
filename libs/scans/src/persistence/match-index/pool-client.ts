import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** The connection of the open transaction: COPY speaks a protocol of its own, below TypeORM. */
export async function clientOf(manager: EntityManager): Promise<PoolClient> {
  const client: PoolClient | undefined = await manager.queryRunner?.connect();
  if (client === undefined) throw new Error('INVARIANT: the match index is written inside a transaction');
  return client;
}
