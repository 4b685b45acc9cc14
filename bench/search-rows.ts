import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { LEXEME_RULES, lexemesOf } from '@app/works';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const ZONE = 'Asia/Shanghai';
/** A work every ten minutes: a million in nineteen years. */
const APART_MS = 600_000;
const NEWEST_MS = Date.parse('2026-03-01T00:00:00Z');
/** Words there are: the first are in every text, the last in one of a hundred thousand. */
const VOCABULARY = 60_000;
const CHARACTERS = 3_000;
const FIRST_CHARACTER = 0x4e00;
const HEADLINE_WORDS = 7;
const BODY_WORDS = 16;
/** Works of a transaction. */
const BLOCK = 50_000;
const SECTIONS = ['社会', '经济', '文化', '体育', '国际', '科技'];

const WORK_COLUMNS = `id, sequence, uri, version, is_current, type, language, title, text, origin, source, category,
  first_created, version_created, pub_status, info_sources, alt_ids, char_count, content_hash, imported_at, row_version`;

/** The word of a rank: two characters, the same in every run. */
export function wordOf(rank: number): string {
  const character = (seed: number): string => String.fromCodePoint(FIRST_CHARACTER + (mixed(rank, seed) % CHARACTERS));
  return character(1) + character(2);
}

interface MadeUpWork {
  readonly id: string;
  readonly uri: string;
  readonly title: string;
  readonly text: string;
  readonly origin: 'OWN' | 'THIRD_PARTY';
  readonly category: string;
  readonly at: Temporal.Instant;
}

/**
 * Work `number` of so many: words by Zipf's law, as in any language, and one name that no other has. Made up, the same in
 * every run; the last is the newest.
 */
export function madeUpWork(number: number, of: number): MadeUpWork {
  const words = (count: number, from: number): string[] =>
    Array.from({ length: count }, (_, at) => wordOf(Math.floor(VOCABULARY ** (mixed(number, from + at) / 2 ** 32))));
  const title = words(HEADLINE_WORDS, 100).join('');
  const body = words(BODY_WORDS, 200);
  return {
    id: `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    uri: `https://news.bench.example/${number}`,
    title,
    text: `${body.slice(0, BODY_WORDS / 2).join('')}，x${number}，${body.slice(BODY_WORDS / 2).join('')}。`,
    origin: number % 10 === 0 ? 'THIRD_PARTY' : 'OWN',
    category: SECTIONS[number % SECTIONS.length] ?? '社会',
    at: Temporal.Instant.fromEpochMilliseconds(NEWEST_MS - (of - number) * APART_MS),
  };
}

/** Fills works and their index, block by block; goes on where it was stopped. The index is built when all are there. */
export async function fillSearch(owner: pg.Client, works: number): Promise<void> {
  const { rows } = await owner.query<{ count: string; isIndexed: boolean }>(
    `SELECT (SELECT count(*) FROM work_search) AS count, to_regclass('ix_work_search_lexemes') IS NOT NULL AS "isIndexed"`,
  );
  const there = Number(rows[0]?.count);
  if (there === works && rows[0]?.isIndexed === true) return;
  await owner.query('SET session_replication_role = replica; DROP INDEX IF EXISTS ix_work_search_lexemes');
  for (let from = there; from < works; from += BLOCK) {
    const until = Math.min(works, from + BLOCK);
    await owner.query('BEGIN');
    await copy(owner, `COPY work (${WORK_COLUMNS}) FROM STDIN`, workLines(from, until, works));
    await copy(
      owner,
      'COPY work_search (work_id, at, sequence, hour, month, lexemes) FROM STDIN',
      searchLines(from, until, works),
    );
    await owner.query('COMMIT');
    writeSync(2, `filled ${until} of ${works} works\n`);
  }
  writeSync(2, `building the index of ${works} works\n`);
  await owner.query(`SET maintenance_work_mem = '1GB';
    CREATE INDEX ix_work_search_lexemes ON work_search USING gin (lexemes, hour) WITH (gin_pending_list_limit = 1024);
    DELETE FROM work_search_month;
    INSERT INTO work_search_month SELECT month, count(*) FROM work_search GROUP BY month`);
  await owner.query(
    'UPDATE work_search_progress SET rules = $1, works = $2, sequence = (SELECT max(sequence) FROM work)',
    [LEXEME_RULES, works],
  );
  await owner.query('VACUUM ANALYZE work, work_search');
}

async function copy(owner: pg.Client, statement: string, lines: Iterable<string>): Promise<void> {
  const sink = owner.query(copyFrom(statement));
  const finished = once(sink, 'finish');
  let pending = '';
  for (const line of lines) {
    pending += line;
    if (pending.length < 1 << 18) continue;
    if (!sink.write(pending)) await Promise.race([once(sink, 'drain'), finished]);
    pending = '';
  }
  sink.end(pending);
  await finished;
}

function* workLines(from: number, until: number, of: number): Generator<string> {
  for (let number = from; number < until; number += 1) {
    const { id, uri, title, text, origin, category, at } = madeUpWork(number, of);
    const source = origin === 'OWN' ? '\\N' : '晨江日报';
    const fields = [id, number + 1, uri, '1', 't', 'text', 'zh-Hans', title, text, origin, source, category];
    yield `${[...fields, at, at, 'usable', '[]', '[]', text.length, '0'.repeat(64), at, 1].join('\t')}\n`;
  }
}

function* searchLines(from: number, until: number, of: number): Generator<string> {
  for (let number = from; number < until; number += 1) {
    const work = madeUpWork(number, of);
    const lexemes = lexemesOf({ ...work, language: 'zh-Hans', type: 'text', versionCreated: work.at }, ZONE);
    const hour = Math.floor(work.at.epochMilliseconds / 3_600_000);
    const { year, month } = work.at.toZonedDateTimeISO(ZONE);
    const vector = lexemes.map((lexeme) => `'${lexeme}'`).join(' ');
    yield `${[work.id, work.at, number + 1, hour, year * 100 + month, vector].join('\t')}\n`;
  }
}

/** Evenly spread, the same for the same numbers. */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(b ^ (a >>> 13), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
