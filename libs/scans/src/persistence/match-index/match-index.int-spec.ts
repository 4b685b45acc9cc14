import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { systemClock } from '@app/platform';
import { tokenize, type WorkMatch } from '@app/text-reuse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asOwner, createTestDatabase, type TestDatabase } from '@test/database.js';
import { sharedData } from '@test/shared-data.js';
import { packQuestions, unpackQuestions } from '../../domain/page-questions.js';
import { IndexStage, someText, someWorks } from './match-index.fixture.js';
import { SegmentMerger } from './segment-merger.js';

const INDEX_TABLES = 'reuse_edition, reuse_segment, reuse_posting, reuse_run, reuse_delta, reuse_withdrawn';

let database: TestDatabase;
let stage: IndexStage;

beforeAll(async () => {
  database = await createTestDatabase([]);
  stage = await IndexStage.open(database);
});
beforeEach(() => asOwner(database, `TRUNCATE work, ${INDEX_TABLES} CASCADE`));
afterAll(async () => {
  await stage.close();
  await database.drop();
});

const foundIn = async (matching: { match(text: string): Promise<readonly WorkMatch[]> }, text: string) =>
  (await matching.match(text)).map(({ work }) => work);
const numberOf = async (sql: string): Promise<number> => {
  const [row] = await database.dataSource.query<{ n: number }[]>(`SELECT (${sql})::integer AS n`);
  return row?.n ?? 0;
};

describe('a match index', () => {
  it.each(['inMemory', 'inDatabase'] as const)('%s finds a work as soon as it is on record', async (home) => {
    const matching = stage[home]();
    expect(await foundIn(matching, someText(1))).toEqual([]);
    const [first] = await stage.take(someWorks(1, 1));
    expect(await foundIn(matching, someText(1))).toEqual([first]);
    const ids = await stage.take(someWorks(2, 40));
    expect(await foundIn(matching, `${someText(9)}。${someText(38)}`)).toEqual(
      expect.arrayContaining([ids[7], ids[36]]),
    );
    expect(await foundIn(matching, someText(1))).toEqual([first]);
  });

  it.each(['inMemory', 'inDatabase'] as const)('%s finds every version of a work by its own text', async (home) => {
    const matching = stage[home]();
    const uri = 'tag:test.example,2026:river';
    const [before] = await stage.take([{ uri, version: '1', text: someText(1) }]);
    expect(await foundIn(matching, someText(1))).toEqual([before]);
    const [after] = await stage.take([{ uri, version: '2', text: someText(2) }]);
    expect(await foundIn(matching, someText(2))).toEqual([after]);
    expect(await foundIn(matching, someText(1))).toEqual([before]);
  });

  it.each(['inMemory', 'inDatabase'] as const)('%s forgets a work that left the record', async (home) => {
    const matching = stage[home]();
    const [erased, kept] = await stage.take([
      { uri: 'tag:test.example,2026:a', text: someText(1) },
      { uri: 'tag:test.example,2026:b', text: someText(1) },
    ]);
    expect(await foundIn(matching, someText(1))).toEqual([erased, kept].sort());
    await asOwner(database, `DELETE FROM work WHERE id = '${erased}'`);
    expect(await foundIn(matching, someText(1))).toEqual([kept]);
  });

  it('gives the same answers in memory and in the database', async () => {
    const { works, pages } = worksAndPages();
    const index = stage.index();
    const homes = { memory: stage.inMemory(), database: stage.inDatabase(index) };
    // a part at once, a part one by one, a part after merging: segments of all sizes and a delta table
    for (const part of inParts(works, [0.5, 0.3, 0.15])) {
      await stage.take(part);
      await index.tend();
    }
    let matches = 0;
    for (const page of pages) {
      const expected = await homes.memory.match(page);
      matches += expected.length;
      expect(await homes.database.match(page)).toEqual(expected);
    }
    expect(matches).toBeGreaterThan(pages.length / 2);
    await index.rebuild();
    for (const page of pages) expect(await homes.database.match(page)).toEqual(await homes.memory.match(page));
    // questions that were kept are answered as the page itself is
    const asked = { memory: stage.postingsInMemory(), database: stage.postingsInDatabase(index) };
    for (const page of pages) {
      const kept = unpackQuestions(packQuestions(page) ?? new Uint8Array());
      if (kept === undefined) throw new Error('too long a page');
      const expected = (await asked.memory.candidates(tokenize(page))).map(({ work }) => work);
      for (const postings of Object.values(asked)) {
        expect((await postings.answering(kept)).map(({ work }) => work)).toEqual(expected);
      }
    }
  }, 60_000);
});

describe('the match index in the database', () => {
  it('asked while others import finds every work committed before the question, with the text on record', async () => {
    const processes = [stage.inDatabase(), stage.inDatabase(), stage.inMemory()];
    const committed: string[] = [];
    const importing = async (): Promise<void> => {
      for (let number = 0; number < 25; number += 1) {
        const [id = ''] = await stage.take(someWorks(number, 1));
        committed[number] = id;
      }
    };
    const tending = async (): Promise<void> => {
      while (committed.length < 25) await stage.index().tend();
    };
    const asking = async (at: number): Promise<void> => {
      const matching = processes[at] ?? stage.inMemory();
      while (committed.length < 25) {
        const newest = committed.length - 1;
        if (newest < 0) {
          await matching.match('尚无');
          continue;
        }
        const matches = await matching.match(`前言。${someText(newest)}`);
        expect(matches.find(({ work }) => work === committed[newest])).toMatchObject({ class: 'FULL', workCovered: 1 });
      }
    };
    await Promise.all([importing(), tending(), asking(0), asking(1), asking(2)]);
    // nobody asked after the last work: it may still wait
    await stage.index().catchUp();
    expect(await numberOf('SELECT works FROM reuse_edition')).toBe(25);
  });

  it('is built anew where it was broken off, and no work is in it twice', async () => {
    await stage.take(someWorks(0, 60));
    await stage.writer().begin();
    expect(await stage.writer().step('BUILDING')).toMatchObject({ works: 60, outcome: 'MORE' });
    await stage.take(someWorks(60, 30));
    const steps: number[] = [];
    await stage.index().rebuild(({ phase, works }) => phase === 'ADD' && steps.push(works));
    expect(steps[0]).toBe(90);
    expect(await numberOf('SELECT works FROM reuse_edition')).toBe(90);
    expect(await numberOf('SELECT count(*) FROM reuse_segment')).toBe(1);
    const fingerprints = await numberOf('SELECT postings FROM reuse_segment');
    await stage.index().rebuild();
    expect(await numberOf('SELECT postings FROM reuse_segment')).toBe(fingerprints);
    expect(await numberOf('SELECT count(*) FROM reuse_edition')).toBe(1);
    // nothing of the build and of the edition before is left on the disk
    expect(await numberOf(`SELECT pg_relation_size('reuse_run')`)).toBe(0);
    const filled = `SELECT count(DISTINCT split_part(relid::text, '_', 3)) FROM pg_partition_tree('reuse_posting')
      WHERE isleaf AND pg_relation_size(relid) > 0`;
    expect(await numberOf(filled)).toBe(1);
  });

  it('answers from the old edition until the new one is whole', async () => {
    const [first] = await stage.take(someWorks(0, 1));
    const matching = stage.inDatabase();
    await matching.match(someText(0));
    await stage.writer().begin();
    expect(await foundIn(matching, someText(0))).toEqual([first]);
    await stage.index().rebuild();
    expect(await foundIn(matching, someText(0))).toEqual([first]);
  });

  it('merges in steps that another process may take up, and loses nothing meanwhile', async () => {
    const matching = stage.inDatabase();
    const ids: string[] = [];
    for (const from of [0, 30, 60]) {
      ids.push(...(await stage.take(someWorks(from, 30))));
      await stage.index().catchUp();
    }
    expect(await numberOf('SELECT count(*) FROM reuse_segment')).toBe(3);
    const { engine } = stage.index();
    for (let step = 0; ; step += 1) {
      const asked = (step * 97) % 90;
      expect(await foundIn(matching, someText(asked))).toEqual([ids[asked]]);
      if ((await new SegmentMerger(database.dataSource, systemClock, engine).step('ONE')) === 'NOTHING') break;
    }
    await stage.index().tend();
    expect(await numberOf('SELECT count(*) FROM reuse_segment')).toBe(1);
    expect(await foundIn(matching, someText(89))).toEqual([ids[89]]);
  });

  it('two processes that merge at once do it once', async () => {
    for (const from of [0, 30, 60]) {
      await stage.take(someWorks(from, 30));
      await stage.index().catchUp();
    }
    const before = await numberOf('SELECT sum(postings) FROM reuse_segment');
    await Promise.all([stage.index().tend(), stage.index().tend(), stage.index().tend()]);
    await stage.index().tend();
    expect(await numberOf('SELECT count(*) FROM reuse_segment')).toBe(1);
    expect(await numberOf('SELECT postings FROM reuse_segment')).toBe(before);
  });

  it('drops the postings of withdrawn works with the next merge', async () => {
    const ids = await stage.take(someWorks(0, 60));
    const matching = stage.inDatabase();
    await matching.match(someText(0));
    await asOwner(database, `DELETE FROM work WHERE id = '${ids[0]}'`);
    expect(await foundIn(matching, someText(0))).toEqual([]);
    await stage.take(someWorks(60, 30));
    await stage.index().tend();
    const postings = await numberOf('SELECT sum(postings) FROM reuse_segment');
    await stage.index().rebuild();
    expect(await numberOf('SELECT sum(postings) FROM reuse_segment')).toBe(postings);
  });

  it('made by another engine is not asked but built anew', async () => {
    const [id] = await stage.take(someWorks(0, 1));
    await stage.index('older').rebuild();
    expect(await foundIn(stage.inDatabase(), someText(0))).toEqual([id]);
    expect(await numberOf('SELECT count(*) FROM reuse_edition')).toBe(1);
    expect(await numberOf(`SELECT count(*) FROM reuse_edition WHERE engine = 'older'`)).toBe(0);
  });

  it('cannot be altered by the service but in the ways it is written', async () => {
    await expect(database.dataSource.query(`UPDATE reuse_posting SET postings = ''`)).rejects.toThrow(
      'permission denied',
    );
    await expect(database.dataSource.query('DELETE FROM reuse_withdrawn')).rejects.toThrow('permission denied');
    for (const table of ['reuse_delta', 'reuse_run', 'reuse_posting_0_0'])
      await expect(database.dataSource.query(`TRUNCATE ${table}`)).rejects.toThrow('permission denied');
    await stage.index().rebuild();
    const asked = await numberOf(`SELECT side FROM reuse_edition WHERE state = 'LIVE'`);
    await expect(database.dataSource.query(`SELECT empty_reuse_side(${asked})`)).rejects.toThrow('is in use');
  });
});

/** Works, and pages with whole and partial copies: real news where there is some, made-up texts elsewhere. */
function worksAndPages() {
  const corpora = ['zh-cn-news-sina2018', 'en-news-bbc2225'].flatMap((name) => {
    const path = sharedData(`corpora/${name}.jsonl.gz`);
    if (path === undefined) return [];
    const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n').slice(0, 60);
    return lines.map((line): string => JSON.parse(line).text);
  });
  const texts =
    corpora.length > 0
      ? corpora
      : Array.from({ length: 120 }, (_, number) => `本台记者今日从现场报道${someText(number)}`);
  const works = texts.map((text, at) => ({ uri: `tag:test.example,2026:${at}`, text }));
  const pages = texts.flatMap((text, at) => {
    if (at % 12 !== 0) return [];
    const other = texts[(at * 7 + 3) % texts.length] ?? '';
    const third = Math.floor(text.length / 3);
    return [text, `${other.slice(0, 300)}\n${text.slice(third, 2 * third)}`, someText(100_000 + at)];
  });
  return { works, pages };
}

/** The given shares, and then the rest one by one. */
function* inParts<T>(items: readonly T[], shares: readonly number[]): Generator<readonly T[]> {
  let from = 0;
  for (const share of shares) {
    const to = from + Math.floor(items.length * share);
    yield items.slice(from, to);
    from = to;
  }
  const rest = items.slice(from);
  yield rest.slice(0, -3);
  for (const item of rest.slice(-3)) yield [item];
}
