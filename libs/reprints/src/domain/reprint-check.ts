/** What one look at the page of a declared reprint showed. */
export const CHECK_OUTCOMES = [
  /** The work, credited as its license asks. */
  'CREDITED',
  /** The work without that. */
  'UNCREDITED',
  /** The work, and no license covers it there: its license may be over. */
  'OUT_OF_SCOPE',
  /** No page any more, or nothing of the work on it. */
  'GONE',
  /** The site gave nothing to look at. */
  'UNREACHABLE',
] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** One entry of a reprint's history: written once. */
export interface ReprintCheck {
  readonly reprintId: string;
  /** The version of the reprint that it made: from 2, with gaps. */
  readonly sequence: number;
  readonly checkedAt: Temporal.Instant;
  readonly outcome: CheckOutcome;
  /** What the reprint was after it. */
  readonly state: string;
  /** A code of the scan. */
  readonly because?: string;
  /** What the site answered, in words. */
  readonly detail?: string;
  readonly findingId?: string;
}

/** Days from one look to the next, by what a reprint is. Where nothing is said, nobody looks again. */
const EVERY_DAYS: Readonly<Partial<Record<string, number>>> = {
  DECLARED: 1,
  IN_BREACH: 1,
  MUST_REMOVE: 1,
  REMOVED: 1,
  COMPLIANT: 7,
  CURED: 7,
};

/** A look that had no answer, and one at what is said to be gone, are soon repeated; what was seen to be gone is not looked at again. */
export function nextCheckAt(
  state: string,
  at: Temporal.Instant,
  { isVerified }: { readonly isVerified: boolean },
): Temporal.Instant | undefined {
  if (state === 'REMOVED' && isVerified) return undefined;
  const days = EVERY_DAYS[state];
  return days === undefined ? undefined : at.add({ hours: days * 24 });
}

/** Somebody may ask for a look once in this time: the page is another's. */
export const LEAST_BETWEEN_ASKED = { minutes: 5 } as const;

/** GREEN: as it should be. AMBER: not looked at, a clock runs, or somebody should look. RED: a clock is over. */
export const REPRINT_LIGHTS = ['GREEN', 'AMBER', 'RED'] as const;
export type ReprintLight = (typeof REPRINT_LIGHTS)[number];

const DOUBTFUL: ReadonlySet<CheckOutcome> = new Set<CheckOutcome>(['OUT_OF_SCOPE', 'UNREACHABLE']);

export interface LitReprint {
  readonly state: string;
  readonly lastOutcome?: CheckOutcome;
  readonly removalVerifiedAt?: Temporal.Instant;
  readonly cureEndsAt?: Temporal.Instant;
  readonly removalEndsAt?: Temporal.Instant;
}

/** The traffic light of a declared reprint at an instant. */
export function lightOf(reprint: LitReprint, now: Temporal.Instant): ReprintLight {
  const { state, lastOutcome, removalVerifiedAt, cureEndsAt, removalEndsAt } = reprint;
  const end = state === 'IN_BREACH' ? cureEndsAt : state === 'MUST_REMOVE' ? removalEndsAt : undefined;
  const isOver = end !== undefined && Temporal.Instant.compare(now, end) >= 0;
  if (state === 'ESCALATED' || isOver) return 'RED';
  if (state === 'REMOVED') return removalVerifiedAt === undefined ? 'AMBER' : 'GREEN';
  const isFine = state === 'COMPLIANT' || state === 'CURED';
  return isFine && (lastOutcome === undefined || !DOUBTFUL.has(lastOutcome)) ? 'GREEN' : 'AMBER';
}
