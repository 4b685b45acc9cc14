import type { Clock, NewId, UnitOfWork } from '@app/kernel';
import type { Holding, KeptFor } from '../domain/holding.js';
import { addKept } from '../domain/judge-row.js';
import type { Erasure } from './erasure.js';
import type { HoldingRows } from './holding-rows.port.js';
import type { RetentionRuns, RunPart } from './retention-runs.port.js';

/** Rows a transaction. */
const BATCH = 200;

export interface OverdueProgress {
  readonly holding: string;
  readonly erased: number;
}

/**
 * Erases whatever has been kept as long as it may be, holding by holding, batch by batch. Safe twice and on two workers:
 * each takes rows that nobody else holds, and a row that was erased is found no more.
 */
export class EraseOverdue {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly holdings: readonly Holding[],
    private readonly rows: HoldingRows,
    private readonly erasure: Erasure,
    private readonly runs: RetentionRuns,
  ) {}

  /** @returns rows erased */
  async execute(report: (progress: OverdueProgress) => Promise<void> = async () => undefined): Promise<number> {
    const startedAt = this.clock.now();
    const parts: RunPart[] = [];
    for (const holding of this.holdings) {
      const part = await this.wholeOf(holding);
      parts.push(part);
      await report({ holding: holding.name, erased: part.erased });
    }
    await this.runs.add({ id: this.newId(), startedAt, finishedAt: this.clock.now(), parts });
    return parts.reduce((sum, { erased }) => sum + erased, 0);
  }

  private async wholeOf(holding: Holding): Promise<RunPart> {
    let erased = 0;
    let kept: readonly KeptFor[] = [];
    for (let after = '', found = BATCH; found === BATCH; ) {
      const batch = await this.batch(holding, after);
      found = batch.found;
      after = batch.last;
      erased += batch.erased;
      // a period that is not quite over is no news: only what is held back is
      for (const each of batch.kept) if (each.reason === 'LEGAL_HOLD') kept = merged(kept, each);
    }
    return { holding: holding.name, erased, kept };
  }

  private batch(holding: Holding, after: string) {
    return this.work.run(async (tx) => {
      await this.rows.shutOutHolds(tx);
      const now = this.clock.now();
      const taken = await this.rows.takeOverdue(tx, holding, { now, after, limit: BATCH });
      const done = await this.erasure.of(tx, holding, taken, { cause: 'PERIOD', at: now });
      return { ...done, found: taken.length, last: taken.at(-1)?.key ?? after };
    });
  }
}

/** Reports of batches as one. */
export function merged(kept: readonly KeptFor[], { rows, ...one }: KeptFor): readonly KeptFor[] {
  let all = kept;
  for (let row = 0; row < rows; row += 1) all = addKept(all, one);
  return all;
}
