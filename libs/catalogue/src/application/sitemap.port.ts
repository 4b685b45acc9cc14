/** A part of the sitemap that has anything in it. */
export interface SitemapPart {
  /** Place among the parts, from 0; a work stays in its part. */
  readonly number: number;
  /** When the newest of its works was made. */
  readonly lastModified: Temporal.Instant;
}

export interface SitemapWork {
  readonly workId: string;
  readonly lastModified: Temporal.Instant;
}

/** What anybody may read of, for those who crawl. */
export interface Sitemap {
  parts(): Promise<readonly SitemapPart[]>;
  /** The works of a part that are listed at `at`, in batches: a part is never in memory as a whole. */
  works(part: number, at: Temporal.Instant): AsyncIterable<readonly SitemapWork[]>;
}

/** Injection token of the `Sitemap`. */
export const SITEMAP = Symbol('SITEMAP');
