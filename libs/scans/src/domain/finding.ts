import type { ReuseClass } from '@app/text-reuse';
import type { ExemptionFlag } from './exemption-flag.js';
import type { DecisionFacts } from './finding-facts.js';
import type { SiteTerritory } from './site-territory.js';
import type { UseInstant } from './use-instant.js';
import type { FindingVerdict, VerdictReason } from './verdict.js';

/**
 * What a scan found: one page and one work. The evidence is written once; what is made of it (verdict, reasons, flags, credit, decision)
 * may be decided again, each time with an entry in its history.
 */
export interface Finding {
  readonly id: string;
  readonly scanId: string;
  readonly snapshotId: string;
  /** The page's address, or the name of the file it came in. */
  readonly page: string;
  readonly url?: string;
  readonly host?: string;
  /** SHA-256 of the page's bytes, hex; key of the stored copy. */
  readonly contentHash: string;
  readonly pageTitle: string;
  /** Absent only where the page links to the publisher's site and to no known work. */
  readonly work?: { readonly id: string; readonly uri: string; readonly title: string };
  readonly verdict: FindingVerdict;
  readonly reasons: readonly VerdictReason[];
  readonly flags: readonly ExemptionFlag[];
  /** Whole percent. */
  readonly confidence: number;
  readonly reuse?: FindingReuse;
  readonly headline: 'KEPT' | 'ALTERED' | 'UNKNOWN';
  readonly credit: FindingCredit;
  /** Absent where nothing was asked: links, works of others. */
  readonly decision?: DecisionFacts;
  /** The partner on whose site the page stands. */
  readonly partnerId?: string;
  /** Instant of the use judged: publication, as far as the page tells, else when it was first seen. */
  readonly usedAt: Temporal.Instant;
  /** What the judgment asked about, with what that rests on; absent on findings made before it was kept. */
  readonly use?: FindingUse;
  readonly foundAt: Temporal.Instant;
  /** Which page it is, whatever address it was reached by. */
  readonly pageIdentity: string;
  /** The finding this one is another sighting of: same page, same work. */
  readonly joinedTo?: string;
  /** PERSON: nothing but a person decides it again. */
  readonly decidedBy: 'MACHINE' | 'PERSON';
  /** Absent while it is as it was found. */
  readonly decidedAt?: Temporal.Instant;
  /** Edition of the rules it was judged by. */
  readonly rules: string;
  /** 1 when found; one more with each decision. */
  readonly version: number;
}

/** The dimensions of a use, as they were asked about. */
export interface FindingUse {
  readonly publication: Pick<UseInstant, 'basis' | 'stated'>;
  /** When the page was fetched or captured. */
  readonly seenAt: string;
  readonly territory: SiteTerritory;
  readonly medium: 'web';
  /** Whole percent of the work, rounded up; only of an excerpt. */
  readonly excerptPercent?: number;
}

export const DECISION_CAUSES = [
  'FOUND',
  'SEEN_AGAIN',
  'LICENSE_CHANGED',
  'WORK_CHANGED',
  'PARTNER_CHANGED',
  'RULES_CHANGED',
  'REVIEWED',
  'PERSON',
] as const;
export type DecisionCause = (typeof DECISION_CAUSES)[number];

/** One entry of a finding's history: append-only. */
export interface FindingDecision {
  readonly findingId: string;
  /** From 1; the version of the finding that it made. */
  readonly sequence: number;
  readonly cause: DecisionCause;
  readonly decidedBy: string;
  readonly decidedAt: Temporal.Instant;
  readonly verdict: FindingVerdict;
  readonly reasons: readonly VerdictReason[];
  readonly flags: readonly ExemptionFlag[];
  readonly confidence: number;
  readonly credit: FindingCredit;
  readonly decision?: DecisionFacts;
  readonly rules: string;
  /** A person's words. */
  readonly note?: string;
  /** The sighting whose page was looked at. */
  readonly sightingId: string;
}

export interface FindingReuse {
  readonly class: ReuseClass;
  readonly workCovered: number;
  readonly pageCovered: number;
  readonly identity: number;
  /** Which text the page ranges refer to: the main text, or all visible text where the main text has nothing of the work. */
  readonly scope: 'MAIN' | 'VISIBLE';
  /** BCP 47, of the use, where it is another than the work's: a language or script is licensed by name. */
  readonly language?: string;
  /** UTF-16 units, half-open, into the work's text and the snapshot's extracted text. */
  readonly spans: readonly { readonly work: readonly [number, number]; readonly page: readonly [number, number] }[];
}

/** The credit as judged, short enough to keep. */
export interface FindingCredit {
  readonly class: string;
  readonly duty: 'MET' | 'REVIEW' | 'UNMET';
  readonly line?: string;
  readonly region?: string;
  readonly visible: boolean;
}

/** A stored copy of a page: what was seen, when, and how it was sent. */
export interface PageSnapshot {
  readonly id: string;
  readonly targetId: string;
  readonly page: string;
  readonly url?: string;
  /** SHA-256 of the bytes, hex; their key in the object store. */
  readonly objectKey: string;
  /** SHA-256 of the extracted text in UTF-8, hex; its key in the object store. */
  readonly textKey: string;
  readonly size: number;
  readonly fetchedAt: Temporal.Instant;
  readonly charset: string;
  readonly title: string;
  readonly language: string;
  readonly status?: number;
  readonly remoteAddress?: string;
  readonly headers: Readonly<Record<string, string>>;
}
