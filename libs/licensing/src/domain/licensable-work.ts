import { err, ok, type Result } from '@app/kernel';
import type { CarvedOut } from './price-line.js';

/** What decides whether a work may be licensed at all; nothing of its content. */
export interface WorkStanding {
  readonly id: string;
  readonly uri: string;
  readonly language: string;
  readonly origin: 'OWN' | 'THIRD_PARTY' | 'UNKNOWN';
  /** Outlet the work came from, as its source line names it. */
  readonly source?: string;
  /** ninjs `pubStatus`. */
  readonly pubStatus: 'usable' | 'withheld' | 'canceled';
  /** Since when it is withheld or canceled; absent: as long as anybody knows. */
  readonly withheldAt?: Temporal.Instant;
  readonly canceledAt?: Temporal.Instant;
  readonly embargoedUntil?: Temporal.Instant;
}

/** What licensing has to know about a work. */
export interface LicensableWork extends WorkStanding {
  readonly title: string;
  /** Characters of the body after removing markup, white space and layout. */
  readonly charCount: number;
  /** Parts that carry other rights: never licensed with the work. */
  readonly carvedOut?: readonly CarvedOut[];
}

export type WorkRefusalCode =
  | 'WORK_UNKNOWN'
  | 'WORK_THIRD_PARTY'
  | 'WORK_ORIGIN_UNKNOWN'
  | 'WORK_WITHHELD'
  | 'WORK_CANCELED'
  | 'WORK_EMBARGOED';

export interface WorkRefused {
  readonly code: WorkRefusalCode;
  readonly workId: string;
  readonly title?: string;
  readonly source?: string;
  /** Who may be able to license it instead. */
  readonly whomToAsk?: string;
  readonly embargoedUntil?: string;
}

/**
 * Whether the operator may license the work at `at` at all.
 * Only own works can be licensed on: a work of another source is itself a reprint (publisher's statement, clause 5).
 * @param desk whom to ask when the operator itself can clear the matter, e.g. the licensing desk's address
 */
export function licensable<Work extends WorkStanding & { readonly title?: string }>(
  work: Work,
  at: Temporal.Instant,
  desk: string,
): Result<Work, WorkRefused> {
  const about = { workId: work.id, ...(work.title === undefined ? {} : { title: work.title }) };
  if (work.origin === 'THIRD_PARTY') {
    const source = work.source === undefined ? {} : { source: work.source };
    return err({ code: 'WORK_THIRD_PARTY', ...about, ...source, whomToAsk: work.source ?? desk });
  }
  if (work.origin === 'UNKNOWN') return err({ code: 'WORK_ORIGIN_UNKNOWN', ...about, whomToAsk: desk });
  const pubStatus = pubStatusAt(work, at);
  if (pubStatus === 'withheld') return err({ code: 'WORK_WITHHELD', ...about, whomToAsk: desk });
  if (pubStatus === 'canceled') return err({ code: 'WORK_CANCELED', ...about });
  if (work.embargoedUntil !== undefined && Temporal.Instant.compare(at, work.embargoedUntil) < 0) {
    return err({ code: 'WORK_EMBARGOED', ...about, embargoedUntil: work.embargoedUntil.toString(), whomToAsk: desk });
  }
  return ok(work);
}

/** What the work was at an instant: a kill reaches back no farther than itself. */
export function pubStatusAt(
  { pubStatus, withheldAt, canceledAt }: Pick<WorkStanding, 'pubStatus' | 'withheldAt' | 'canceledAt'>,
  at: Temporal.Instant,
): WorkStanding['pubStatus'] {
  const isReached = (since: Temporal.Instant | undefined): boolean =>
    since === undefined || Temporal.Instant.compare(at, since) >= 0;
  if (pubStatus === 'canceled' && isReached(canceledAt)) return 'canceled';
  if (pubStatus === 'withheld' && isReached(withheldAt)) return 'withheld';
  return pubStatus === 'canceled' && withheldAt !== undefined && isReached(withheldAt) ? 'withheld' : 'usable';
}
