/** One license that lets a partner reprint a work now, in one medium. */
export interface ReprintGrant {
  readonly licenseId: string;
  readonly medium: string;
  /** Host names with their subdomains; empty for print, audio and video. */
  readonly domains: readonly string[];
  readonly territories: readonly string[];
  readonly languages: readonly string[];
  /** First instant at which the grant is over. */
  readonly termEndsAt: Temporal.Instant;
}

/** A work that one partner may reprint at one instant, with what it owes for it. */
export interface ReprintableWork {
  readonly workId: string;
  readonly uri: string;
  readonly version: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly byline?: string;
  readonly category?: string;
  readonly copyrightHolder?: string;
  readonly copyrightNotice?: string;
  readonly usageTerms?: string;
  readonly firstCreated: Temporal.Instant;
  readonly versionCreated: Temporal.Instant;
  /** The line to print, exactly, in the language of the work. */
  readonly credit: { readonly line: string; readonly language: string };
  /** At least one. */
  readonly grants: readonly ReprintGrant[];
}
