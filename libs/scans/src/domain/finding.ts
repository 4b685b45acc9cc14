import type { ReuseClass } from '@app/text-reuse';
import type { ExemptionFlag } from './exemption-flags.js';
import type { DecisionFacts } from './finding-facts.js';
import type { FindingVerdict, VerdictReason } from './verdict.js';

/** What a scan found: one page and one work. Written once, never changed: what people make of it is kept with their case. */
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
  /** Instant of the use judged: when the page was fetched or captured. */
  readonly usedAt: Temporal.Instant;
  readonly foundAt: Temporal.Instant;
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
