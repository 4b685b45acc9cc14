import { type Brand, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import { type CheckOutcome, nextCheckAt } from './reprint-check.js';

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
  'TextFound',
] as const;
export type ReprintEventType = (typeof REPRINT_EVENTS)[number];

/** DESIGN, part 5. What was found in breach before the license ended is to be removed all the same; what was said to be gone and is found again has to go again. */
export const REPRINT_TRANSITIONS = {
  DECLARED: { CreditFound: 'COMPLIANT', CreditMissing: 'IN_BREACH', LicenseEnded: 'MUST_REMOVE' },
  COMPLIANT: { CreditMissing: 'IN_BREACH', LicenseEnded: 'MUST_REMOVE' },
  IN_BREACH: { CreditFound: 'CURED', CureLapsed: 'ESCALATED', LicenseEnded: 'MUST_REMOVE' },
  CURED: { CreditMissing: 'IN_BREACH', LicenseEnded: 'MUST_REMOVE' },
  MUST_REMOVE: { RemovalConfirmed: 'REMOVED', RemovalLapsed: 'ESCALATED' },
  REMOVED: { TextFound: 'MUST_REMOVE' },
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
  /** When a scan saw that it is gone; absent while the licensee alone says so. */
  readonly removalVerifiedAt?: Temporal.Instant;
  /** When it was found there after its time to go: the licensee has the time to mend once more before anybody else is told. */
  readonly outstandingSince?: Temporal.Instant;
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
  /** When a scan was last asked to look. */
  readonly checkAskedAt?: Temporal.Instant;
  /** When the next look is due; absent where nobody looks any more. */
  readonly nextCheckAt?: Temporal.Instant;
  /** The last look, whatever came of it. */
  readonly lastCheckedAt?: Temporal.Instant;
  readonly lastOutcome?: CheckOutcome;
  /** The scan's finding behind the last change. */
  readonly evidenceId?: string;
  readonly version: number;
}

/** What a scan saw at the page of a declared reprint. */
export interface ReprintSight {
  readonly seen: CheckOutcome;
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
 * @returns undefined where the sight is older than what is known, or known already
 */
export function observe(
  reprint: DeclaredReprint,
  sight: ReprintSight,
  now: Temporal.Instant,
  rule: CureRule,
): DeclaredReprint | undefined {
  const { seen, seenAt } = sight;
  const { lastSeenAt, lastCheckedAt, lastOutcome } = reprint;
  if (lastSeenAt !== undefined && Temporal.Instant.compare(seenAt, lastSeenAt) < 0) return undefined;
  const moved = seen === 'UNREACHABLE' ? undefined : moveBySight(reprint, sight, now, rule);
  // rows keep milliseconds
  const isSameLook = lastOutcome === seen && lastCheckedAt?.epochMilliseconds === seenAt.epochMilliseconds;
  if (moved === undefined && isSameLook) return undefined;
  const { nextCheckAt: _due, ...after } = moved ?? { ...reprint, version: reprint.version + 1 };
  const due = nextCheckAt(after.state, now, { isVerified: after.removalVerifiedAt !== undefined });
  return {
    ...after,
    // what gave nothing to look at was not seen
    ...(seen === 'UNREACHABLE' ? {} : { lastSeenAt: seenAt }),
    lastCheckedAt: seenAt,
    lastOutcome: seen,
    ...(due === undefined ? {} : { nextCheckAt: due }),
  };
}

/** @returns undefined where the sight changes nothing */
function moveBySight(
  reprint: DeclaredReprint,
  { seen, seenAt, evidenceId }: ReprintSight,
  now: Temporal.Instant,
  rule: CureRule,
): DeclaredReprint | undefined {
  const facts = evidenceId === undefined ? {} : { evidenceId };
  const moved = (event: ReprintEventType, more: Partial<DeclaredReprint>): DeclaredReprint | undefined => {
    const next = advance(reprint, event, { ...facts, ...more });
    return next.ok ? next.value : undefined;
  };
  switch (seen) {
    case 'CREDITED':
      return moved('CreditFound', reprint.state === 'IN_BREACH' ? { curedAt: now } : {});
    case 'UNCREDITED':
      return moved('CreditMissing', {
        breachedAt: now,
        cureEndsAt: cureEndsAt(now, rule),
        cureRule: `publisher profile, attribution.cureDays = ${rule.days}`,
      });
    case 'OUT_OF_SCOPE':
      return outstanding(reprint, facts, seenAt, now, rule);
    case 'GONE':
      // only what had to go is done with: a page may come back
      if (reprint.state === 'MUST_REMOVE') {
        return moved('RemovalConfirmed', { removedAt: now, removalVerifiedAt: seenAt });
      }
      return reprint.state === 'REMOVED' && reprint.removalVerifiedAt === undefined
        ? { ...reprint, removalVerifiedAt: seenAt, version: reprint.version + 1 }
        : undefined;
    case 'UNREACHABLE':
      return undefined;
  }
}

/**
 * Found there although it had to be gone by now, or was said to be: the licensee is told, and has the time to mend once more before the
 * clock goes to legal staff. What is there before its time is over is there by right.
 */
function outstanding(
  { removedAt: _removed, removalVerifiedAt: _verified, ...reprint }: DeclaredReprint,
  facts: Partial<DeclaredReprint>,
  seenAt: Temporal.Instant,
  now: Temporal.Instant,
  rule: CureRule,
): DeclaredReprint | undefined {
  const again = { ...facts, outstandingSince: now, removalEndsAt: cureEndsAt(now, rule) };
  const found = advance(reprint, 'TextFound', again);
  if (found.ok) return found.value;
  const { state, removalEndsAt, outstandingSince } = reprint;
  const isTold = outstandingSince !== undefined;
  if (state !== 'MUST_REMOVE' || isTold || removalEndsAt === undefined) return undefined;
  const isLate = Temporal.Instant.compare(seenAt, removalEndsAt) >= 0;
  return isLate ? { ...reprint, ...again, version: reprint.version + 1 } : undefined;
}

/** The license is over: the page has to go, within the days there are to mend anything. */
export function mustRemove(
  reprint: DeclaredReprint,
  now: Temporal.Instant,
  rule: CureRule,
): Result<DeclaredReprint, TransitionRefused> {
  // looked at a day later, and once its time is over
  const due = { nextCheckAt: now.add({ hours: 24 }) };
  return advance(reprint, 'LicenseEnded', { mustRemoveSince: now, removalEndsAt: cureEndsAt(now, rule), ...due });
}

/** The licensee says that it is gone. */
export function confirmRemoval(
  reprint: DeclaredReprint,
  now: Temporal.Instant,
): Result<DeclaredReprint, TransitionRefused> {
  // asked to be looked at with it
  return advance(reprint, 'RemovalConfirmed', {
    removedAt: now,
    checkAskedAt: now,
    nextCheckAt: now.add({ hours: 24 }),
  });
}

/** What an event makes of a reprint, with the facts it brings. */
export function advance(
  reprint: DeclaredReprint,
  event: ReprintEventType,
  facts: Partial<DeclaredReprint>,
): Result<DeclaredReprint, TransitionRefused> {
  const next = nextState<ReprintState, ReprintEventType>(REPRINT_TRANSITIONS, reprint.state, event);
  return next.ok ? ok({ ...reprint, ...facts, state: next.value, version: reprint.version + 1 }) : next;
}
