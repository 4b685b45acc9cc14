import type { FeedChange } from '../feed-change.js';
import type { FeedEntry } from '../feed-entry.js';

export const ADVISORY_KINDS = ['KILL', 'HOLD', 'CORRECTION'] as const;
export type AdvisoryKind = (typeof ADVISORY_KINDS)[number];
export const ADVISORY_STATES = ['OPEN', 'ACKNOWLEDGED', 'ESCALATED'] as const;
export type AdvisoryState = (typeof ADVISORY_STATES)[number];

/** Whole hours a partner has to acknowledge: the publisher's own terms, of its profile. */
export interface AdvisoryTerms {
  readonly killHours: number;
  readonly correctionHours: number;
  /** What fixes them. */
  readonly source: string;
}

/** Where the publisher's profile says nothing. */
export const STANDARD_TERMS: AdvisoryTerms = {
  killHours: 4,
  correctionHours: 24,
  source: 'service default: a kill within 4 hours, a correction within 24',
};

/** A kill, hold or correction of a work that a partner has: to be acted on, and acknowledged. */
export interface Advisory {
  readonly id: string;
  readonly partnerId: string;
  readonly kind: AdvisoryKind;
  readonly workUri: string;
  /** The version killed or held, or the corrected one. */
  readonly workId: string;
  /** Why, as the newsroom or the desk put it. */
  readonly note?: string;
  readonly state: AdvisoryState;
  readonly raisedAt: Temporal.Instant;
  /** First instant at which it should have been acknowledged. */
  readonly dueAt: Temporal.Instant;
  /** Which rule fixed that, with its number. */
  readonly rule: string;
  readonly remindedAt?: Temporal.Instant;
  readonly acknowledgedAt?: Temporal.Instant;
  /** Account, token, or `letter` for the link of one. */
  readonly acknowledgedBy?: string;
  readonly escalatedAt?: Temporal.Instant;
  readonly version: number;
}

/** What was seen at a page of the partner after an advisory. */
export type PageSight = 'OBEYED' | 'STILL_UP';

export interface AdvisoryPage {
  readonly url: string;
  /** Absent until somebody has looked. */
  readonly seen?: PageSight;
  readonly seenAt?: Temporal.Instant;
  /** The scan's finding that proves it; nothing proves what is gone. */
  readonly findingId?: string;
}

/** @returns what kind of advisory a piece of news is; undefined for news, and for the end of a license, which has a clock of its own */
export function advisoryKindOf(entry: FeedEntry, change: FeedChange): AdvisoryKind | undefined {
  if (change.type === 'work.corrected') return 'CORRECTION';
  if (entry.kind !== 'WITHDRAWAL') return undefined;
  if (entry.reason === 'KILLED') return 'KILL';
  return entry.reason === 'WITHHELD' ? 'HOLD' : undefined;
}

/** An advisory with its clock running. */
export function raise(
  kind: AdvisoryKind,
  { workId, uri, edNote }: FeedEntry,
  of: { readonly id: string; readonly partnerId: string },
  now: Temporal.Instant,
  { killHours, correctionHours, source }: AdvisoryTerms,
): Advisory {
  const hours = kind === 'CORRECTION' ? correctionHours : killHours;
  return {
    ...of,
    kind,
    workId,
    workUri: uri,
    state: 'OPEN',
    raisedAt: now,
    dueAt: now.add({ hours }),
    rule: `${hours} hours: ${source}`,
    version: 1,
    ...(edNote === undefined ? {} : { note: edNote }),
  };
}

/** Late is late, and heard all the same. @returns undefined where it was acknowledged before */
export function acknowledge(advisory: Advisory, by: string, now: Temporal.Instant): Advisory | undefined {
  if (advisory.state === 'ACKNOWLEDGED') return undefined;
  return {
    ...advisory,
    state: 'ACKNOWLEDGED',
    acknowledgedAt: now,
    acknowledgedBy: by,
    version: advisory.version + 1,
  };
}

export type AdvisoryStep = 'NOT_DUE' | { readonly told: 'REMINDED' | 'ESCALATED'; readonly advisory: Advisory };

/** What the clock of an advisory does at an instant: a reminder when half the time is over, at its end the desk. */
export function runClock(advisory: Advisory, now: Temporal.Instant): AdvisoryStep {
  const { state, raisedAt, dueAt, remindedAt, version } = advisory;
  if (state !== 'OPEN') return 'NOT_DUE';
  if (Temporal.Instant.compare(now, dueAt) >= 0) {
    return { told: 'ESCALATED', advisory: { ...advisory, state: 'ESCALATED', escalatedAt: now, version: version + 1 } };
  }
  if (remindedAt !== undefined || Temporal.Instant.compare(now, halfOf(raisedAt, dueAt)) < 0) return 'NOT_DUE';
  return { told: 'REMINDED', advisory: { ...advisory, remindedAt: now, version: version + 1 } };
}

function halfOf(from: Temporal.Instant, until: Temporal.Instant): Temporal.Instant {
  const half = Math.floor((until.epochMilliseconds - from.epochMilliseconds) / 2);
  return from.add({ milliseconds: half });
}

/**
 * What a sight of a page says of an advisory. A page with the work is up; after a correction it obeys with the new version.
 * @param shownWorkId the version seen; undefined where nothing of the work is there
 */
export function sightOf({ kind, workId }: Advisory, shownWorkId: string | undefined): PageSight {
  if (shownWorkId === undefined) return 'OBEYED';
  return kind === 'CORRECTION' && shownWorkId === workId ? 'OBEYED' : 'STILL_UP';
}
