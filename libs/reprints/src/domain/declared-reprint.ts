import { type Brand, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';

export type ReprintId = Brand<string, 'ReprintId'>;
export const ReprintId = (text: string): ReprintId => text as ReprintId;

export const REPRINT_STATES = [
  'DECLARED',
  'COMPLIANT',
  'IN_BREACH',
  'CURED',
  'MUST_REMOVE',
  'REMOVED',
  'ESCALATED',
] as const;
export type ReprintState = (typeof REPRINT_STATES)[number];

export const REPRINT_EVENTS = [
  'CreditFound',
  'CreditMissing',
  'CureLapsed',
  'LicenseEnded',
  'RemovalConfirmed',
  'RemovalLapsed',
] as const;
export type ReprintEventType = (typeof REPRINT_EVENTS)[number];

/** DESIGN, part 5. What was found in breach before the license ended is to be removed all the same. */
export const REPRINT_TRANSITIONS = {
  DECLARED: { CreditFound: 'COMPLIANT', CreditMissing: 'IN_BREACH', LicenseEnded: 'MUST_REMOVE' },
  COMPLIANT: { CreditMissing: 'IN_BREACH', LicenseEnded: 'MUST_REMOVE' },
  IN_BREACH: { CreditFound: 'CURED', CureLapsed: 'ESCALATED', LicenseEnded: 'MUST_REMOVE' },
  CURED: { CreditMissing: 'IN_BREACH', LicenseEnded: 'MUST_REMOVE' },
  MUST_REMOVE: { RemovalConfirmed: 'REMOVED', RemovalLapsed: 'ESCALATED' },
  REMOVED: {},
  ESCALATED: {},
} as const satisfies StateTable<ReprintState, ReprintEventType>;

/** A reprint that a licensee has told us of. */
export interface DeclaredReprint {
  readonly id: ReprintId;
  readonly licenseId: string;
  readonly partnerId: string;
  readonly workId: string;
  /** Address of the page, http or https. */
  readonly url: string;
  readonly state: ReprintState;
  /** Account or machine token. */
  readonly declaredBy: string;
  readonly declaredAt: Temporal.Instant;
  /** When the license was over. */
  readonly mustRemoveSince?: Temporal.Instant;
  /** First instant at which it should have been gone. */
  readonly removalEndsAt?: Temporal.Instant;
  readonly removedAt?: Temporal.Instant;
  /** When a scan last looked at the page. */
  readonly lastSeenAt?: Temporal.Instant;
  /** When the last defect was found; the clock starts here. */
  readonly breachedAt?: Temporal.Instant;
  /** First instant at which the time to cure is over. */
  readonly cureEndsAt?: Temporal.Instant;
  /** Which rule fixed that, with its number. */
  readonly cureRule?: string;
  readonly curedAt?: Temporal.Instant;
  readonly escalatedAt?: Temporal.Instant;
  /** When a scan was last asked to look, because a clock had run out. */
  readonly checkAskedAt?: Temporal.Instant;
  /** The scan's finding behind the last change. */
  readonly evidenceId?: string;
  readonly version: number;
}

/** What a scan saw at the page of a declared reprint. */
export interface ReprintSight {
  /** CREDITED: as the license asks. UNCREDITED: the text without it. GONE: no page, or nothing of the work on it. */
  readonly seen: 'CREDITED' | 'UNCREDITED' | 'GONE';
  readonly seenAt: Temporal.Instant;
  /** The finding that proves it; nothing proves what is gone. */
  readonly evidenceId?: string;
}

/** How long a licensee has to mend what was found. */
export interface CureRule {
  readonly days: number;
  /** IANA: its midnight ends the last day. */
  readonly zone: string;
}

/** Midnight after the last of `days` days; the day of the trigger is not counted. */
export function cureEndsAt(triggeredAt: Temporal.Instant, { days, zone }: CureRule): Temporal.Instant {
  const day = triggeredAt.toZonedDateTimeISO(zone).toPlainDate();
  return day
    .add({ days: days + 1 })
    .toZonedDateTime(zone)
    .toInstant();
}

/**
 * What a sight makes of a reprint: its next state where the table has one, else the note that it was seen.
 * @returns undefined where the sight is older than what is known
 */
export function observe(
  reprint: DeclaredReprint,
  { seen, seenAt, evidenceId }: ReprintSight,
  now: Temporal.Instant,
  rule: CureRule,
): DeclaredReprint | undefined {
  const { lastSeenAt } = reprint;
  if (lastSeenAt !== undefined && Temporal.Instant.compare(seenAt, lastSeenAt) < 0) return undefined;
  const facts = { lastSeenAt: seenAt, ...(evidenceId === undefined ? {} : { evidenceId }) };
  const moved = moveBySight(reprint, seen, facts, now, rule);
  if (moved?.ok === true) return moved.value;
  return { ...reprint, lastSeenAt: seenAt, version: reprint.version + 1 };
}

function moveBySight(
  reprint: DeclaredReprint,
  seen: ReprintSight['seen'],
  facts: Partial<DeclaredReprint>,
  now: Temporal.Instant,
  rule: CureRule,
): Result<DeclaredReprint, TransitionRefused> | undefined {
  switch (seen) {
    case 'CREDITED':
      return advance(reprint, 'CreditFound', { ...facts, ...(reprint.state === 'IN_BREACH' ? { curedAt: now } : {}) });
    case 'UNCREDITED':
      return advance(reprint, 'CreditMissing', {
        ...facts,
        breachedAt: now,
        cureEndsAt: cureEndsAt(now, rule),
        cureRule: `publisher profile, attribution.cureDays = ${rule.days}`,
      });
    case 'GONE':
      // only what had to go is done with: a page may come back
      return reprint.state === 'MUST_REMOVE'
        ? advance(reprint, 'RemovalConfirmed', { ...facts, removedAt: now })
        : undefined;
  }
}

/** A clock that has run out asks for one more look; who is not seen again for this long after it goes to legal staff unseen. */
export const LAST_LOOK = { hours: 24 } as const;

export type ClockStep =
  | { readonly kind: 'NOT_DUE' }
  | { readonly kind: 'ASK_CHECK'; readonly reprint: DeclaredReprint }
  | {
      readonly kind: 'ESCALATED';
      readonly reprint: DeclaredReprint;
      readonly reason: 'SEEN_AFTER_CLOCK' | 'NOT_SEEN_AGAIN';
    };

/** What a clock does at an instant: nothing before it ends; then a last look is asked for, and what has not changed by then escalates. */
export function runClock(reprint: DeclaredReprint, now: Temporal.Instant): ClockStep {
  const { state, cureEndsAt: cure, removalEndsAt, lastSeenAt, checkAskedAt } = reprint;
  const end = state === 'IN_BREACH' ? cure : state === 'MUST_REMOVE' ? removalEndsAt : undefined;
  if (end === undefined || Temporal.Instant.compare(now, end) < 0) return { kind: 'NOT_DUE' };
  const isSeen = lastSeenAt !== undefined && Temporal.Instant.compare(lastSeenAt, end) >= 0;
  if (!isSeen && Temporal.Instant.compare(now, end.add(LAST_LOOK)) < 0) {
    if (checkAskedAt !== undefined && Temporal.Instant.compare(checkAskedAt, end) >= 0) return { kind: 'NOT_DUE' };
    return { kind: 'ASK_CHECK', reprint: { ...reprint, checkAskedAt: now, version: reprint.version + 1 } };
  }
  const event = state === 'IN_BREACH' ? 'CureLapsed' : 'RemovalLapsed';
  const moved = advance(reprint, event, { escalatedAt: now });
  if (!moved.ok) throw new Error(`INVARIANT: ${event} is possible in ${state}`);
  return { kind: 'ESCALATED', reprint: moved.value, reason: isSeen ? 'SEEN_AFTER_CLOCK' : 'NOT_SEEN_AGAIN' };
}

/** The license is over: the page has to go, within the days there are to mend anything. */
export function mustRemove(
  reprint: DeclaredReprint,
  now: Temporal.Instant,
  rule: CureRule,
): Result<DeclaredReprint, TransitionRefused> {
  return advance(reprint, 'LicenseEnded', { mustRemoveSince: now, removalEndsAt: cureEndsAt(now, rule) });
}

/** The licensee says that it is gone. */
export function confirmRemoval(
  reprint: DeclaredReprint,
  now: Temporal.Instant,
): Result<DeclaredReprint, TransitionRefused> {
  return advance(reprint, 'RemovalConfirmed', { removedAt: now });
}

function advance(
  reprint: DeclaredReprint,
  event: ReprintEventType,
  facts: Partial<DeclaredReprint>,
): Result<DeclaredReprint, TransitionRefused> {
  const next = nextState<ReprintState, ReprintEventType>(REPRINT_TRANSITIONS, reprint.state, event);
  return next.ok ? ok({ ...reprint, ...facts, state: next.value, version: reprint.version + 1 }) : next;
}
