import type { Clock } from '@app/kernel';
import { dateOf } from '@app/platform';
import { engineName, type Fingerprints, workFingerprints } from '@app/text-reuse';
import type { DataSource, EntityManager } from 'typeorm';
import type { CatalogText, CatalogTexts } from '../../application/catalog-texts.port.js';
import { hashOf, mergeRuns, type PostingRun } from '../../domain/postings/posting-run.js';
import {
  addSegment,
  advanceEdition,
  beginEdition,
  type Edition,
  type EditionState,
  findEdition,
  isMerging,
  withdrawnWorks,
} from './editions.js';
import type { SegmentHome } from './posting-keys.js';
import { MOST_CARRIERS, segmentShape, writePostings } from './segment-store.js';

/** Works read in one go. */
const PAGE = 500;
/** Works that become a segment at once; fewer where their texts are long. */
const BATCH_WORKS = 8_000;
/** UTF-16 units of text at which a batch is full: keeps memory flat. */
const BATCH_UNITS = 12_000_000;
/** Works that may wait in the delta table: a question meets each of its fingerprints there too. */
const DELTA_WORKS = 256;

/** How an edition stands after a step. */
export interface IndexStep {
  /** Works in the edition. */
  readonly works: number;
  /** Sequence up to which it has every work. */
  readonly covered: number;
  /** MORE: works on record wait. */
  readonly outcome: 'MORE' | 'UP_TO_DATE';
}

/**
 * Brings editions up to date with the works on record. Each step is one transaction under the edition's lock: it adds the next works and
 * moves the mark up to which the edition has every work, so a process that dies leaves nothing half done, and whoever comes next goes on
 * from the mark. Few works go to the delta table, many at once become a segment.
 */
export class IndexWriter {
  /**
   * @param fingerprintsOf how a work's text is fingerprinted
   * @param mostInDelta works that may wait in the delta table
   */
  constructor(
    private readonly dataSource: DataSource,
    private readonly texts: Pick<CatalogTexts, 'since'>,
    private readonly clock: Clock,
    private readonly fingerprintsOf: (text: string) => Fingerprints = workFingerprints,
    readonly engine: string = engineName(),
    private readonly mostInDelta: number = DELTA_WORKS,
  ) {}

  /** Begins an edition beside the live one, or goes on with the one begun before. */
  begin(): Promise<void> {
    return this.dataSource.transaction((manager) => beginEdition(manager, this.engine, dateOf(this.clock.now())));
  }

  /** Adds the next works to an edition; none to one on its way whose runs are being merged. @returns undefined where there is no such edition */
  step(state: EditionState): Promise<IndexStep | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await findEdition(manager, this.engine, state, 'LOCKED');
      if (edition === undefined) return undefined;
      const { works: before, covered } = edition;
      if (state === 'BUILDING' && (await isMerging(manager, edition)))
        return { works: before, covered, outcome: 'UP_TO_DATE' };
      const { works, cursor } = await this.next(covered);
      if (works.length > 0) await this.add(manager, edition, works, cursor, state);
      return { works: before + works.length, covered: cursor, outcome: works.length > 0 ? 'MORE' : 'UP_TO_DATE' };
    });
  }

  /** Turns the delta table into a segment, when enough works wait there. */
  fold(): Promise<'FOLDED' | 'NOTHING'> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await findEdition(manager, this.engine, 'LIVE', 'LOCKED');
      if (edition === undefined || edition.deltaWorks < this.mostInDelta / 2) return 'NOTHING';
      await this.addAsSegment(manager, edition, [], edition.side);
      await advanceEdition(manager, { ...edition, deltaWorks: 0 });
      return 'FOLDED';
    });
  }

  private async next(covered: number): Promise<{ works: readonly CatalogText[]; cursor: number }> {
    const works: CatalogText[] = [];
    let cursor = BigInt(covered);
    let units = 0;
    while (works.length < BATCH_WORKS && units < BATCH_UNITS) {
      const page = await this.texts.since(cursor, PAGE);
      cursor = page.cursor;
      works.push(...page.items);
      for (const { text } of page.items) units += text.length;
      if (page.items.length < PAGE) break;
    }
    return { works, cursor: Number(cursor) };
  }

  private async add(
    manager: EntityManager,
    edition: Edition,
    works: readonly CatalogText[],
    covered: number,
    state: EditionState,
  ): Promise<void> {
    const waiting = edition.deltaWorks + works.length;
    const isSmall = state === 'LIVE' && waiting <= this.mostInDelta;
    if (isSmall) await addToDelta(manager, edition.id, postingsOf(works, this.fingerprintsOf));
    else await this.addAsSegment(manager, edition, works, state === 'LIVE' ? edition.side : 'RUNS');
    const total = edition.works + works.length;
    await advanceEdition(manager, { id: edition.id, covered, works: total, deltaWorks: isSmall ? waiting : 0 });
  }

  /** What waits in the delta table and some more works. */
  private async addAsSegment(
    manager: EntityManager,
    edition: Edition,
    works: readonly CatalogText[],
    home: SegmentHome,
  ): Promise<void> {
    const waiting = edition.deltaWorks === 0 ? EMPTY : await takeDelta(manager, edition.id);
    const gone = await withdrawnWorks(manager);
    const fresh = postingsOf(works, this.fingerprintsOf);
    const run = mergeRuns([waiting, fresh], MOST_CARRIERS, (sequence) => gone.has(sequence));
    const { length } = run.hashes;
    if (length === 0) return;
    const sequences = { first: Number.POSITIVE_INFINITY, last: 0 };
    for (const sequence of run.sequences) {
      sequences.first = Math.min(sequences.first, sequence);
      sequences.last = Math.max(sequences.last, sequence);
    }
    const segment = await addSegment(manager, edition.id, {
      home,
      shape: segmentShape(length, sequences),
      lastSequence: sequences.last,
      works: edition.deltaWorks + works.length,
      postings: length,
    });
    if (segment === undefined) throw new Error('INVARIANT: a whole segment stands in nobody’s way');
    await writePostings(manager, segment, run);
  }
}

const EMPTY: PostingRun = { hashes: new Float64Array(), sequences: new Float64Array() };

function postingsOf(works: readonly CatalogText[], fingerprintsOf: (text: string) => Fingerprints): PostingRun {
  const hashes: number[] = [];
  const sequences: number[] = [];
  for (const { text, sequence } of works) {
    const { count, high, low } = fingerprintsOf(text);
    for (let at = 0; at < count; at += 1) {
      hashes.push(hashOf(high[at] ?? 0, low[at] ?? 0));
      sequences.push(Number(sequence));
    }
  }
  return { hashes: Float64Array.from(hashes), sequences: Float64Array.from(sequences) };
}

async function addToDelta(manager: EntityManager, edition: number, { hashes, sequences }: PostingRun): Promise<void> {
  await manager.query(
    `INSERT INTO reuse_delta (edition_id, hash, sequence)
     SELECT $1, hash, sequence FROM unnest($2::bigint[], $3::bigint[]) AS posting (hash, sequence) ON CONFLICT DO NOTHING`,
    [edition, [...hashes], [...sequences]],
  );
}

async function takeDelta(manager: EntityManager, edition: number): Promise<PostingRun> {
  const rows: { hash: string; sequence: string }[] = await manager.query(
    'SELECT hash, sequence FROM reuse_delta WHERE edition_id = $1 ORDER BY sequence, hash',
    [edition],
  );
  await manager.query('DELETE FROM reuse_delta WHERE edition_id = $1', [edition]);
  return {
    hashes: Float64Array.from(rows, ({ hash }) => Number(hash)),
    sequences: Float64Array.from(rows, ({ sequence }) => Number(sequence)),
  };
}
