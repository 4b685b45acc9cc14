/** A work as a verdict needs it. */
export interface CatalogWork {
  readonly id: string;
  /** The same for all versions of a work. */
  readonly uri: string;
  readonly version: 'CURRENT' | 'EARLIER';
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly origin: 'OWN' | 'THIRD_PARTY' | 'UNKNOWN';
  /** Outlet of a THIRD_PARTY work. */
  readonly source?: string;
  readonly charCount: number;
  /** Absent where nobody reads it. */
  readonly text?: string;
  /** When its first version was made. */
  readonly firstCreated?: Temporal.Instant;
}

/** The works on record. */
export interface CatalogWorks {
  byIds(ids: readonly string[]): Promise<readonly CatalogWork[]>;
  /** Current versions of the works with these addresses; unknown addresses are passed over. */
  byUris(uris: readonly string[]): Promise<readonly CatalogWork[]>;
}

export const CATALOG_WORKS = Symbol('CATALOG_WORKS');
