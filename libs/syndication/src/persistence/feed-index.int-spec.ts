import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner, createTestDatabase, type TestDatabase } from '@test/database.js';
import pg from 'pg';
import { type FeedRange, latest, stepsAfter } from '../domain/feed-range.js';
import { FeedIndexQuery } from './feed-index.query.js';

const PARTNER = '0199aaaa-0000-7000-8000-000000000001';
const NOW = Temporal.Instant.from('2026-03-10T12:00:00Z');
const WORKS = 40;
const uri = (number: number): string => `tag:feed.example,2026:${number}`;

/** Works that a partner has licenses for, as far as an index of changes looks at them. */
const STAGE = `
  INSERT INTO partner (id, name, registration_country, registration_number, status, created_at, version, seats, status_since)
    VALUES ('${PARTNER}', 'P', 'DE', '1', 'ACTIVE', now(), 1, 5, now());
  INSERT INTO product_assignment (product_id, partner_id, seat, assigned_by, assigned_at)
    VALUES ('01990000-0000-7000-8000-000000000001', '${PARTNER}', '*', 'test', now());
  INSERT INTO work (id, sequence, uri, version, is_current, type, language, title, text, origin, first_created,
      version_created, pub_status, info_sources, alt_ids, char_count, content_hash, imported_at, row_version)
    SELECT gen_random_uuid(), n, 'tag:feed.example,2026:' || n, '1', true, 'text', 'zh-Hans', 't', '', 'OWN', now(),
      now(), 'usable', '[]', '[]', 0, repeat('a', 64), now(), 1 FROM generate_series(1, ${WORKS}) n;
  SELECT move_feed_entries(array_agg('${PARTNER}'::uuid), array_agg(uri)) FROM work;`;

/** As the service does: a transaction that met another one in a deadlock is run again from its start. */
async function again(client: pg.Client, work: () => Promise<void>): Promise<void> {
  for (;;) {
    await client.query('BEGIN');
    try {
      await work();
      return;
    } catch (failure) {
      if (!(failure instanceof pg.DatabaseError) || failure.code !== '40P01') throw failure;
      await client.query('ROLLBACK');
    }
  }
}

describe('the index of a feed', () => {
  let database: TestDatabase;
  let index: FeedIndexQuery;
  const reader = { partnerId: PARTNER, seat: 'someone' };

  beforeAll(async () => {
    database = await createTestDatabase([]);
    await asOwner(database, STAGE);
    index = new FeedIndexQuery(database.dataSource);
  });
  afterAll(() => database.drop());

  const writer = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    return client;
  };
  const touch = (client: pg.Client, number: number): Promise<unknown> =>
    client.query('UPDATE work SET row_version = row_version + 1 WHERE uri = $1', [uri(number)]);
  const above = async (position: bigint): Promise<readonly string[]> =>
    (await index.places(reader, { order: 'NEWER', above: position }, 100, NOW)).places.map((place) => place.uri);

  it('gives positions in the order of commits: what commits late is never passed', async () => {
    const { position } = await index.front(PARTNER, NOW);
    const [slow, quick] = [await writer(), await writer()];
    await slow.query('BEGIN');
    await touch(slow, 1);
    // waits for the slow one: nobody gets a later position before an earlier one is given for good
    const second = touch(quick, 2);
    expect(await above(position)).toEqual([]);
    await slow.query('COMMIT');
    await second;
    expect(await above(position)).toEqual([uri(1), uri(2)]);
    await slow.query('BEGIN');
    await touch(slow, 3);
    await slow.query('ROLLBACK');
    expect(await above(position)).toEqual([uri(1), uri(2)]);
    await Promise.all([slow.end(), quick.end()]);
  });

  it('neither passes over nor repeats while many write', async () => {
    const { position } = await index.front(PARTNER, NOW);
    const rounds = 25;
    let isDone = false;
    const write = async (seed: number): Promise<void> => {
      const client = await writer();
      for (let round = 0; round < rounds; round += 1) {
        // 7 and 40 have no common factor: every writer comes by every work, in another order
        const works = [0, 1, 2].map((step) => ((seed * 11 + round * 7 + step * 13) % WORKS) + 1).sort((a, b) => a - b);
        await again(client, async () => {
          for (const work of works) await touch(client, work);
          await client.query(round % 5 === 4 ? 'ROLLBACK' : 'COMMIT');
        });
      }
      await client.end();
    };
    const seen: { uri: string; position: bigint }[] = [];
    const read = async (): Promise<void> => {
      let range: FeedRange = { order: 'NEWER', above: position };
      for (let isLast = false; ; ) {
        const front = await index.front(PARTNER, NOW);
        const { places, hasMore } = await index.places(reader, range, 4, NOW);
        seen.push(...places);
        range = stepsAfter(range, { end: places.at(-1)?.position, hasMore }, front.position).delta;
        if (isLast && places.length === 0) return;
        isLast = isDone;
      }
    };
    const reading = read();
    await Promise.all([1, 2, 3, 4].map(write));
    isDone = true;
    await reading;
    const positions = seen.map((place) => place.position);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => (a < b ? -1 : 1)));
    const { places } = await index.places(reader, { order: 'NEWER', above: position }, 100, NOW);
    const lastSeen = new Map(seen.map((place) => [place.uri, place.position]));
    expect(places.map((place) => lastSeen.get(place.uri))).toEqual(places.map((place) => place.position));
  });

  it('is walked back whole, and what changed meanwhile is read at its end', async () => {
    const client = await writer();
    const seen: string[] = [];
    let range: FeedRange | undefined = latest((await index.front(PARTNER, NOW)).position);
    for (let page = 0; range !== undefined; page += 1) {
      const front = await index.front(PARTNER, NOW);
      const found = await index.places(reader, range, 7, NOW);
      seen.push(...found.places.map((place) => place.uri));
      range = stepsAfter(range, { end: found.places.at(-1)?.position, hasMore: found.hasMore }, front.position).next;
      if (page === 1) await touch(client, 1 + (WORKS >> 1));
    }
    await client.end();
    expect(new Set(seen).size).toBe(WORKS);
    expect(seen.length).toBeLessThanOrEqual(WORKS + 1);
  });

  it('moves what time alone has changed, once, by the farthest clock that read it', async () => {
    await asOwner(database, `UPDATE work SET embargoed_until = '2026-03-10T13:00:00Z' WHERE uri = '${uri(9)}'`);
    await asOwner(database, 'UPDATE feed_front SET due_at = NULL');
    const { position } = await index.front(PARTNER, NOW);
    expect(await above(position)).toEqual([]);
    await index.front(PARTNER, NOW.add({ hours: 2 }));
    expect(await above(position)).toEqual([uri(9)]);
    const behind = await index.front(PARTNER, NOW);
    expect(behind.ripeUntil?.equals(NOW.add({ hours: 2 }))).toBe(true);
    expect(behind.position).toBe((await index.front(PARTNER, NOW.add({ hours: 3 }))).position);
  });
});
