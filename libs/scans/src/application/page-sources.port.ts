/** What stands in a source of addresses. */
export interface SourceEntry {
  readonly kind: 'URL' | 'SITEMAP';
  /** As it stands there, in absolute form where it is an address at all. */
  readonly address: string;
}

export interface ReadSource {
  readonly entries: readonly SourceEntry[];
  /** Not all of it was taken. */
  readonly cut: 'NO' | 'TOO_LONG';
}

/** Reads sitemaps, feeds and lists of addresses. */
export interface PageSources {
  /**
   * @param address where the source came from, for what is relative
   * @returns undefined where the bytes are no such thing
   */
  read(
    kind: 'SITEMAP' | 'FEED' | 'LIST',
    bytes: Uint8Array,
    address: string | undefined,
  ): Promise<ReadSource | undefined>;
}

export const PAGE_SOURCES = Symbol('PAGE_SOURCES');

/** Where partners said that they reprinted. */
export interface DeclaredPages {
  /** Addresses, each once. @param partnerId of this partner only */
  addresses(partnerId: string | undefined): Promise<readonly string[]>;
}

export const DECLARED_PAGES = Symbol('DECLARED_PAGES');
