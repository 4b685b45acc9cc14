import type { Brand } from '@app/kernel';

export type WorkId = Brand<string, 'WorkId'>;

/** Brands a UUID that came from the database or passed the edge's check. */
export function WorkId(id: string): WorkId {
  return id as WorkId;
}

/**
 * Whose the work is, decided by its source label alone (publisher's statement, clauses 2 and 5).
 * Only OWN works can be licensed; UNKNOWN waits for a person.
 */
export const ORIGINS = ['OWN', 'THIRD_PARTY', 'UNKNOWN'] as const;
export type Origin = (typeof ORIGINS)[number];

/** ninjs 3.1 `pubStatus`. */
export const PUB_STATUSES = ['usable', 'withheld', 'canceled'] as const;
export type PubStatus = (typeof PUB_STATUSES)[number];

/** ninjs 3.1 `type`. */
export const NEWS_TYPES = [
  'text',
  'audio',
  'video',
  'picture',
  'graphic',
  'composite',
  'component',
  'event',
  'planning',
] as const;
export type NewsType = (typeof NEWS_TYPES)[number];

/** One entry of ninjs `infoSources`. */
export interface InfoSource {
  readonly name: string;
  readonly role?: string;
}

/** One entry of ninjs `altIds`. */
export interface AltId {
  readonly role?: string;
  readonly value: string;
}

/** A part of a work as an importer reads it, e.g. a photo in an article. */
export interface ComponentDraft {
  readonly type: NewsType;
  readonly title: string;
  /** As printed with the part. */
  readonly sourceLabel?: string;
  readonly uri?: string;
}

/** A part of a work with rights of its own. One that is not the publisher's is never licensed with the work. */
export interface WorkComponent extends ComponentDraft {
  readonly origin: Origin;
  /** Whom to ask for a THIRD_PARTY part. */
  readonly source?: string;
}

/** What an importer reads about one version of a work, before origin and defaults are decided. Names as in ninjs 3.1. */
export interface WorkDraft {
  /** Absolute URI (RFC 3986) of the work; with `version` the key. */
  readonly uri: string;
  /** Text, as in ninjs; `1` where nothing says otherwise. */
  readonly version: string;
  readonly type: NewsType;
  /** BCP 47, or `und`. */
  readonly language: string;
  readonly title: string;
  /** Body without markup; paragraphs parted by line feeds; empty for pictures, events and the like. */
  readonly text: string;
  /** The source line's value as printed. */
  readonly sourceLabel?: string;
  readonly firstCreated?: Temporal.Instant;
  readonly versionCreated?: Temporal.Instant;
  readonly embargoedUntil?: Temporal.Instant;
  readonly pubStatus: PubStatus;
  readonly byline?: string;
  readonly category?: string;
  readonly copyrightHolder?: string;
  readonly copyrightNotice?: string;
  readonly usageTerms?: string;
  /** To the editors who receive it, not to their readers: what was corrected, why it was killed (ninjs `edNote`). */
  readonly edNote?: string;
  readonly infoSources: readonly InfoSource[];
  readonly altIds: readonly AltId[];
  /** Parts with a source of their own; absent: none are known. */
  readonly components?: readonly ComponentDraft[];
}

/** One version of a work, as kept. */
export interface Work extends Omit<WorkDraft, 'versionCreated' | 'firstCreated' | 'components'> {
  /** Parts with rights of their own; absent: none are known. */
  readonly components?: readonly WorkComponent[];
  readonly id: WorkId;
  /** Order in which versions were taken in; grows, with gaps. */
  readonly sequence: bigint;
  /** Whether it is the newest version of its `uri`. */
  readonly isCurrent: boolean;
  readonly origin: Origin;
  /** The outlet to ask for a THIRD_PARTY work; always there for one. */
  readonly source?: string;
  readonly versionCreated: Temporal.Instant;
  readonly firstCreated: Temporal.Instant;
  /** Graphemes of the body without white space: the unit of the tariff. */
  readonly charCount: number;
  /** SHA-256 of the content as imported, hex. */
  readonly contentHash: string;
  readonly importedAt: Temporal.Instant;
  /** Since when it is withheld; absent: it is not, or it was canceled without having been. */
  readonly withheldAt?: Temporal.Instant;
  /** When it was killed, as far as the service knew: uses before that instant are judged by what it was then. */
  readonly canceledAt?: Temporal.Instant;
  /** Why it was withheld or killed, as decided here: a code or a short text. */
  readonly statusNote?: string;
  /** Version of the row, for conditional updates. */
  readonly rowVersion: number;
}

/** Whether anything of the text may be shown at `at`: usable, and its embargo, if any, is over. */
export function isReleased(work: Pick<Work, 'pubStatus' | 'embargoedUntil'>, at: Temporal.Instant): boolean {
  if (work.pubStatus !== 'usable') return false;
  return work.embargoedUntil === undefined || Temporal.Instant.compare(at, work.embargoedUntil) >= 0;
}
