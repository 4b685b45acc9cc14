import type { DataSource } from 'typeorm';

/** The match index as a person sees it. */
export interface IndexStatus {
  readonly engine: string;
  readonly state: 'LIVE' | 'BUILDING' | 'NONE';
  readonly works: number;
  /** Works on record above the mark, about. */
  readonly waiting: number;
  readonly segments: number;
  /** All tables and their indexes. */
  readonly bytes: number;
  readonly bytesPerWork: number;
}

interface StatusRow {
  readonly state: 'LIVE' | 'BUILDING' | null;
  readonly works: number;
  readonly waiting: number;
  readonly segments: number;
  readonly bytes: string;
}

const STATUS = `
  SELECT e.state, coalesce(e.works, 0) AS works,
    (SELECT coalesce(max(sequence), 0) FROM work)::integer - coalesce(e.covered, 0)::integer AS waiting,
    (SELECT count(*)::integer FROM reuse_segment s WHERE s.edition_id = e.id AND s.state = 'LIVE') AS segments,
    (SELECT sum(pg_total_relation_size(relid)) FROM pg_partition_tree('reuse_posting')) +
      pg_total_relation_size('reuse_run') + pg_total_relation_size('reuse_delta') + pg_total_relation_size('reuse_segment') AS bytes
  FROM (SELECT) AS one LEFT JOIN reuse_edition e ON e.engine = $1 AND e.state <> 'RETIRED'
  ORDER BY e.state DESC LIMIT 1`;

/** How far the index of an engine is. */
export async function indexStatus(dataSource: DataSource, engine: string): Promise<IndexStatus> {
  const [row]: StatusRow[] = await dataSource.query(STATUS, [engine]);
  if (row === undefined) throw new Error('INVARIANT: the status is one row');
  const { state, works, waiting, segments } = row;
  const bytes = Number(row.bytes);
  return {
    engine,
    state: state ?? 'NONE',
    works,
    waiting,
    segments,
    bytes,
    bytesPerWork: works === 0 ? 0 : Math.round(bytes / works),
  };
}
