/** A license under which an item is delivered. Lists are those of its scope, as far as they are permitted now. */
export interface FeedGrant {
  readonly licenseId: string;
  /** Of the certificate in force; whoever has the number can verify it. */
  readonly certificateNumber?: string;
  readonly uses: readonly string[];
  readonly media: readonly string[];
  /** Host names with their subdomains; empty where no medium is on a host. */
  readonly domains: readonly string[];
  readonly territories: readonly string[];
  readonly languages: readonly string[];
  readonly termStartsAt: Temporal.Instant;
  /** First instant at which the grant is over. */
  readonly termEndsAt: Temporal.Instant;
  readonly exclusivity: string;
  readonly copies?: number;
  /** Whole percent of the work. */
  readonly excerptPercent?: number;
  /** What it grants of the work. */
  readonly part: DeliveredPart;
  /** Titles of parts with other rights, which are not licensed with the work. */
  readonly carvedOut: readonly string[];
  /** The license as far as it is about this work: an ODRL 2.2 Agreement in JSON-LD. */
  readonly policy: Readonly<Record<string, unknown>>;
}

/** How much of the text a license gives. */
export type DeliveredPart = 'FULL' | 'EXCERPT';

/** Which version of which work an entry is about. */
export interface FeedSubject {
  readonly workId: string;
  readonly uri: string;
  /** As the newsroom counts. */
  readonly version: string;
  /** A whole number from 1 that grows with the versions, for formats that want one. */
  readonly versionNumber: number;
  readonly type: string;
  /** BCP 47. */
  readonly language: string;
}

/** A work that one partner may use at one instant, with what it owes for it. Names as in ninjs 3.1. */
export interface FeedItem extends FeedSubject {
  readonly kind: 'ITEM';
  readonly title: string;
  readonly part: DeliveredPart;
  /** The whole text or the excerpt; paragraphs parted by line feeds. */
  readonly text: string;
  readonly byline?: string;
  readonly category?: string;
  readonly copyrightHolder?: string;
  readonly copyrightNotice?: string;
  /** The licenses in words, then what the newsroom printed with the work. */
  readonly usageTerms: string;
  readonly infoSources: readonly { readonly name: string; readonly role?: string }[];
  /** What was corrected, or that this version takes the place of another. */
  readonly edNote?: string;
  readonly firstCreated: Temporal.Instant;
  readonly versionCreated: Temporal.Instant;
  /** The line to print, exactly. */
  readonly credit: { readonly line: string; readonly language: string };
  /** Where the work stands at the publisher's; absent for a URI that is no address. */
  readonly link?: string;
  /** At least one. */
  readonly grants: readonly FeedGrant[];
}

/**
 * Why a work is no longer delivered. KILLED and LICENSE_ENDED: take it down and keep it down. WITHHELD and
 * LICENSE_SUSPENDED: take it down until it comes again.
 */
export type WithdrawalReason = 'KILLED' | 'WITHHELD' | 'LICENSE_ENDED' | 'LICENSE_SUSPENDED';

/** The tombstone of a work that was delivered, or could have been. Says nothing of its content. */
export interface FeedWithdrawal extends FeedSubject {
  readonly kind: 'WITHDRAWAL';
  readonly reason: WithdrawalReason;
  /** What to do, in a sentence. */
  readonly instruction: string;
  /** Why, as the newsroom or the desk put it. */
  readonly edNote?: string;
  /** Since when; the version's own date where nobody knows. */
  readonly at: Temporal.Instant;
  readonly firstCreated: Temporal.Instant;
}

export type FeedEntry = FeedItem | FeedWithdrawal;
