import { defineJob, type JobContext, type JobDefinition, type JobHandler, noPayload } from '@app/platform';
import type { Recounted } from '../application/recount-deadlines.js';

type NoPayload = Record<string, never>;

/** The job of a feature that counts its provisional deadlines again: the calendar of their year may have been loaded since. */
export function recountJob(feature: string): JobDefinition<NoPayload> {
  return defineJob<NoPayload>({
    name: `${feature}.recount-deadlines`,
    version: 1,
    parse: noPayload,
    dedupeId: () => `${feature}-recount-deadlines`,
    // WHY hourly: the run at start may fall to a worker that has not been restarted and knows no new calendar
    everyMs: 3_600_000,
    atStart: true,
  });
}

interface Recount {
  execute(report: (progress: Recounted) => Promise<void>): Promise<Recounted>;
}

/** Runs what a feature has to count again, one after the other. */
export abstract class RecountHandler implements JobHandler<NoPayload> {
  private readonly recounts: readonly Recount[];

  protected constructor(...recounts: readonly Recount[]) {
    this.recounts = recounts;
  }

  async handle(_payload: NoPayload, { report }: JobContext): Promise<string> {
    let sum: Recounted = { seen: 0, changed: 0 };
    for (const recount of this.recounts) {
      const { seen, changed } = await recount.execute(report);
      sum = { seen: sum.seen + seen, changed: sum.changed + changed };
    }
    return `SEEN_${sum.seen}_CHANGED_${sum.changed}`;
  }
}
