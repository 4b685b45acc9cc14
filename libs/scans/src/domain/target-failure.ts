/** Why a target gave no page, or a source none of its own. Stable: they stand in reports. */
export const TARGET_FAILURES = [
  'ADDRESS_INVALID',
  'ROBOTS_DISALLOWED',
  'ROBOTS_UNREACHABLE',
  'FETCH_ADDRESS_FORBIDDEN',
  'FETCH_URL_INVALID',
  'FETCH_SCHEME',
  'FETCH_TOO_LARGE',
  'FETCH_DECOMPRESSION',
  'FETCH_TIMEOUT',
  'FETCH_REDIRECTS',
  'FETCH_UNREACHABLE',
  /** Of reports from before the fetcher's reasons stood here by name. */
  'FETCH_REFUSED',
  'HTTP_STATUS',
  'HOST_UNAVAILABLE',
  'NOT_HTML',
  'NO_TEXT',
  'OBJECT_MISSING',
  'SOURCE_UNREADABLE',
  'SOURCE_EMPTY',
  'WARC_UNREADABLE',
  'WARC_RECORD_BROKEN',
  'INTERNAL',
] as const;
export type TargetFailure = (typeof TARGET_FAILURES)[number];

/** What of a page's reading belongs in a report: parts of it were not read, or not as it says of itself. */
export const PAGE_WARNINGS = [
  'SIZE_CAPPED',
  'TEXT_CAPPED',
  'DEPTH_CAPPED',
  'NODES_CAPPED',
  'CHARSET_MISLABELED',
  /** The bytes end before the page does; it was read as far as they go. */
  'BODY_CUT_OFF',
] as const;
export type PageWarning = (typeof PAGE_WARNINGS)[number];

/** The warnings a report names; others say how a page was read, not that it was read in part. */
export function reportedWarnings(warnings: readonly string[]): readonly PageWarning[] {
  return PAGE_WARNINGS.filter((warning) => warnings.includes(warning));
}

/** Why a page was not read to its end, if it was not: what it does not have may stand in the rest. */
export function readInPart(warnings: readonly string[]): PageWarning | undefined {
  return reportedWarnings(warnings).find((warning) => warning !== 'CHARSET_MISLABELED');
}
