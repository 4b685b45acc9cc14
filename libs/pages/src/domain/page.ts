/** Where in the page a block of text stands, as a reader sees it. */
export const REGIONS = [
  'title',
  'infobar',
  'lead',
  'body',
  'tail',
  'caption',
  'related',
  'sidebar',
  'footer',
  'comment',
] as const;
export type Region = (typeof REGIONS)[number];

/** One block of text: what a browser would set as one paragraph, inline elements joined. */
export interface PageBlock {
  readonly region: Region;
  readonly text: string;
  /** As far as the page's own markup and style sheets tell; sheets linked from elsewhere are not fetched. */
  readonly visible: boolean;
  /** The declaration, attribute or element that hides it, e.g. `display:none`. */
  readonly hiddenBy?: string;
  /** CSS-like path of the element that holds it. */
  readonly path: string;
  readonly links?: string[];
}

/** What a page tells machines about where its text comes from. Evidence only: no reader sees it. */
export interface MachineSignal {
  /** e.g. `meta:source`, `link:canonical`, `jsonld:isBasedOn`, `cite:blockquote`. */
  readonly kind: string;
  readonly value: string;
}

/** A page read into text. */
export interface ReadPage {
  readonly url?: string;
  /** The encoding it was decoded with, by its WHATWG name in lower case. */
  readonly charset: string;
  readonly title: string;
  /** Main text; paragraphs parted by one line feed. */
  readonly text: string;
  /** BCP 47, `und` where neither the page nor its letters tell. */
  readonly language: string;
  /** ISO 8601, with offset where the page states one; without one it is the page's own local time. */
  readonly publishedAt?: string;
  /** Value of the source line, e.g. 国际在线专稿. */
  readonly source?: string;
  readonly blocks: PageBlock[];
  readonly signals: MachineSignal[];
  readonly links: { readonly href: string; readonly text: string }[];
  /**
   * What was cut, guessed or broken, by code: `SIZE_CAPPED`, `DEPTH_CAPPED`, `NODES_CAPPED`, `STYLES_CAPPED`, `CHARSET_MISLABELED`,
   * `CHARSET_GUESSED`, `NULS_DROPPED`, `COMMENT_UNCLOSED`, `SCRIPT_UNCLOSED`.
   */
  readonly warnings: string[];
}

/** What is known of a page before it is read. */
export interface PageHint {
  readonly url?: string;
  /** The Content-Type header as received. */
  readonly contentType?: string;
}
