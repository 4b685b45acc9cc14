import type { Tx } from '@app/kernel';
import { instantOf, known, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { IndexedWork, IndexProgress, SearchIndex, WorkToIndex } from '../application/search/search-index.port.js';
import { NEWS_TYPES, ORIGINS } from '../domain/work.js';

interface ProgressRecord {
  readonly rules: number;
  readonly sequence: string;
  readonly works: string;
  readonly started_at: Date;
  readonly moved_at: Date;
}

const PROGRESS = 'SELECT rules, sequence, works, started_at, moved_at FROM work_search_progress';

/** Characters of a text that are read; more than enough for the tokens that are looked at. */
const TEXT = 200_000;

const NEXT = `
  SELECT id, sequence, uri, title, left(text, ${TEXT}) AS text, language, origin, type, category, source_label, version_created
  FROM work WHERE sequence > $1 ORDER BY sequence LIMIT $2`;

interface WorkRecord {
  readonly id: string;
  readonly sequence: string;
  readonly uri: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly origin: string;
  readonly type: string;
  readonly category: string | null;
  readonly source_label: string | null;
  readonly version_created: Date;
}

/** New works are counted in their month; a work that was there only where its month has changed, as under another zone. */
const KEEP = `
  WITH given AS (
    SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::bigint[], $4::integer[], $5::text[])
      AS given (work_id, at, sequence, month, lexemes)
  ), was AS (
    SELECT s.work_id, s.month FROM work_search s JOIN given USING (work_id)
  ), kept AS (
    INSERT INTO work_search (work_id, at, sequence, hour, month, lexemes)
    SELECT work_id, at, sequence, floor(extract(epoch FROM at) / 3600), month, lexemes::tsvector FROM given
    ON CONFLICT (work_id) DO UPDATE SET month = excluded.month, lexemes = excluded.lexemes
  ), moved AS (
    SELECT given.month, 1 AS works FROM given LEFT JOIN was USING (work_id) WHERE was.month IS DISTINCT FROM given.month
    UNION ALL
    SELECT was.month, -1 FROM was JOIN given USING (work_id) WHERE was.month <> given.month
  )
  INSERT INTO work_search_month AS counted (month, works)
  SELECT month, sum(works) FROM moved GROUP BY month HAVING sum(works) <> 0
  ON CONFLICT (month) DO UPDATE SET works = counted.works + excluded.works`;

@Injectable()
export class SearchIndexRepository implements SearchIndex {
  constructor(private readonly dataSource: DataSource) {}

  async progress(): Promise<IndexProgress> {
    return progressOf(await this.dataSource.query<ProgressRecord[]>(PROGRESS));
  }

  async latest(): Promise<bigint> {
    const [row] = await this.dataSource.query<{ latest: string | null }[]>('SELECT max(sequence) AS latest FROM work');
    return BigInt(row?.latest ?? 0);
  }

  async hold(tx: Tx): Promise<IndexProgress> {
    return progressOf(await managerOf(tx).query<ProgressRecord[]>(`${PROGRESS} FOR UPDATE`));
  }

  async next(tx: Tx, after: bigint, most: number): Promise<readonly WorkToIndex[]> {
    const rows = await managerOf(tx).query<WorkRecord[]>(NEXT, [String(after), most]);
    return rows.map(workToIndex);
  }

  async keep(tx: Tx, works: readonly IndexedWork[], words: readonly string[]): Promise<void> {
    const manager = managerOf(tx);
    await manager.query(KEEP, [
      works.map(({ id }) => id),
      works.map(({ at }) => at.toString()),
      works.map(({ sequence }) => String(sequence)),
      works.map(({ month }) => month),
      works.map(({ lexemes }) => vectorOf(lexemes)),
    ]);
    await manager.query('INSERT INTO work_search_word (word) SELECT unnest($1::text[]) ON CONFLICT (word) DO NOTHING', [
      [...words].sort(),
    ]);
  }

  async advance(tx: Tx, { rules, sequence, works, startedAt, movedAt }: IndexProgress): Promise<void> {
    await managerOf(tx).query(
      'UPDATE work_search_progress SET rules = $1, sequence = $2, works = $3, started_at = $4, moved_at = $5',
      [rules, String(sequence), works, startedAt.toString(), movedAt.toString()],
    );
  }
}

/** As a `tsvector` is written, without positions. */
export function vectorOf(lexemes: readonly string[]): string {
  return lexemes.map((lexeme) => `'${lexeme.replace(/[\\']/gu, '$&$&')}'`).join(' ');
}

function progressOf([row]: readonly ProgressRecord[]): IndexProgress {
  if (row === undefined) throw new Error('INVARIANT: the progress of the search index is on record');
  const { rules, sequence, works, started_at: startedAt, moved_at: movedAt } = row;
  return {
    rules,
    sequence: BigInt(sequence),
    works: Number(works),
    startedAt: instantOf(startedAt),
    movedAt: instantOf(movedAt),
  };
}

function workToIndex(row: WorkRecord): WorkToIndex {
  const { id, uri, title, text, language } = row;
  return {
    id,
    uri,
    title,
    text,
    language,
    sequence: BigInt(row.sequence),
    origin: known(ORIGINS, row.origin, 'origin of a work'),
    type: known(NEWS_TYPES, row.type, 'type of a work'),
    versionCreated: instantOf(row.version_created),
    ...present('category', row.category),
    ...present('sourceLabel', row.source_label),
  };
}
