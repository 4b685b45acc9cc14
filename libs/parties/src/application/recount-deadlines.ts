import type { Tx, UnitOfWork } from '@app/kernel';

/**
 * Open matters whose stored deadline depends on a year that had no calendar when it was counted. Each feature offers its
 * own; what is closed, and what a person decided, is none of them.
 */
export interface ProvisionalDeadlines<Matter extends { readonly id: string }> {
  /** Takes the next ones in order of their ids and locks them, passing over those that another transaction holds. */
  page(tx: Tx, after: string | undefined, limit: number): Promise<readonly Matter[]>;
  /** Counts it again by the calendars loaded; where that settles or moves it, row, audit entry and message are written. */
  recount(tx: Tx, matter: Matter): Promise<'CHANGED' | 'UNCHANGED'>;
}

export interface Recounted {
  readonly seen: number;
  readonly changed: number;
}

/** Matters a transaction. */
const PAGE = 50;

/**
 * Recounts page by page. Safe twice, in any order, on two workers: each page takes rows that nobody else holds, and a
 * deadline that became final is provisional no more; after a crash the next run goes on with what is left.
 * @param report told after each page
 */
export async function recountDeadlines<Matter extends { readonly id: string }>(
  work: UnitOfWork,
  matters: ProvisionalDeadlines<Matter>,
  report: (progress: Recounted) => Promise<void>,
): Promise<Recounted> {
  let progress: Recounted = { seen: 0, changed: 0 };
  for (let after: string | undefined; ; ) {
    const page = await work.run(async (tx) => {
      const taken = await matters.page(tx, after, PAGE);
      let changed = 0;
      for (const matter of taken) if ((await matters.recount(tx, matter)) === 'CHANGED') changed += 1;
      return { last: taken.at(-1)?.id, seen: taken.length, changed };
    });
    progress = { seen: progress.seen + page.seen, changed: progress.changed + page.changed };
    await report(progress);
    if (page.last === undefined || page.seen < PAGE) return progress;
    after = page.last;
  }
}
