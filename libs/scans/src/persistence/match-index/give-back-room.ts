import pg from 'pg';
import { SHARDS } from './posting-keys.js';

/**
 * Gives back to the disk the room that merged segments left, a partition at a time: questions wait while theirs is rewritten. Without it
 * the room is used again by later merges. Only the owner of the tables may do it.
 */
export async function giveBackRoom(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (let shard = 0; shard < SHARDS; shard += 1) await client.query(`VACUUM (FULL, ANALYZE) reuse_posting_${shard}`);
    await client.query('VACUUM (FULL, ANALYZE) reuse_delta');
  } finally {
    await client.end();
  }
}
