import { calendarsBehind, calendarYears, type HolidayCalendar } from '@app/deadlines';
import type { Claim } from './claim.js';
import type { ClaimState } from './claim-states.js';
import { recount } from './claim-window.js';
import { recountEnd } from './told-end.js';

/** What nobody has decided yet: the window of these may still be counted again. */
export const UNDECIDED: readonly ClaimState[] = ['DRAFT', 'RECEIVED', 'INCOMPLETE', 'UNDER_REVIEW'];

export interface RecountedClaim {
  readonly claim: Claim;
  readonly of: readonly RecountedTime[];
  /** The calendars that settled it. */
  readonly calendars: readonly string[];
}

/** A time of a claim that may hang on a calendar not published yet. */
export type RecountedTime = 'WINDOW' | 'LAPSE' | 'COMPLAINT';

interface Again {
  readonly of: RecountedTime;
  readonly change: Partial<Claim>;
  readonly calendars: readonly string[];
}

/**
 * The claim with its provisional times counted by the calendars of today: window and lateness, the lapse of a draft, the
 * time to complain of a decision.
 * @returns undefined where nothing changes
 */
export function recountClaim(
  claim: Claim,
  calendars: readonly HolidayCalendar[],
  now: Temporal.Instant,
): RecountedClaim | undefined {
  const window = windowAgain(claim, calendars, now);
  const lapse = lapseAgain(claim, calendars);
  const complaint = complaintAgain(claim, calendars);
  const again = [window, lapse, complaint].filter((each) => each !== undefined);
  if (again.length === 0) return undefined;
  return {
    claim: { ...claim, ...window?.change, ...lapse?.change, ...complaint?.change, version: claim.version + 1 },
    of: again.map(({ of }) => of),
    calendars: [...new Set(again.flatMap((each) => each.calendars))],
  };
}

/** Nothing where it would turn against the claimant: who was in time by the window that was told stays in time. */
function windowAgain(
  { window, receipt, excuse, state }: Claim,
  calendars: readonly HolidayCalendar[],
  now: Temporal.Instant,
): Again | undefined {
  if (!window.provisional || excuse !== undefined || !UNDECIDED.includes(state)) return undefined;
  const next = recount(window, calendars, now);
  if (next.provisional && next.endsAt.equals(window.endsAt)) return undefined;
  const again = (change: Partial<Claim>): Again => {
    const { unknown } = calendarYears(window.computation);
    const loaded = calendarsBehind(next.computation, unknown.length === 0 ? undefined : unknown);
    return { of: 'WINDOW', change, calendars: loaded };
  };
  if (receipt === undefined) return again({ window: next });
  const isLate = Temporal.Instant.compare(receipt.at, next.endsAt) >= 0;
  return isLate && !receipt.isLate ? undefined : again({ window: next, receipt: { ...receipt, isLate } });
}

function lapseAgain(claim: Claim, calendars: readonly HolidayCalendar[]): Again | undefined {
  const { state, createdAt, draftLapse } = claim;
  if (state !== 'DRAFT') return undefined;
  const again = recountEnd(draftLapse, createdAt, { jurisdiction: jurisdictionOf(claim), calendars });
  return again && { of: 'LAPSE', change: { draftLapse: again.end }, calendars: again.calendars };
}

function complaintAgain(claim: Claim, calendars: readonly HolidayCalendar[]): Again | undefined {
  const decision = claim.decisions.at(-1);
  if (decision === undefined || claim.complaint !== undefined) return undefined;
  const again = recountEnd(decision.complaintEnd, decision.at, { jurisdiction: jurisdictionOf(claim), calendars });
  return (
    again && {
      of: 'COMPLAINT',
      change: { decisions: [...claim.decisions.slice(0, -1), { ...decision, complaintEnd: again.end }] },
      calendars: again.calendars,
    }
  );
}

function jurisdictionOf({ window }: Claim): string {
  return window.computation.profile;
}
