/** Sort key of a feed: newest version first, then by id, so that pages never overlap. */
export interface FeedPosition {
  readonly versionCreated: Temporal.Instant;
  readonly workId: string;
}

interface Dated {
  readonly id: string;
  readonly versionCreated: Temporal.Instant;
}

export function newestFirst(a: Dated, b: Dated): number {
  return Temporal.Instant.compare(b.versionCreated, a.versionCreated) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Whether a work stands behind a position in that order; true for the first page. */
export function isAfter(work: Dated, position: FeedPosition | undefined): boolean {
  if (position === undefined) return true;
  return newestFirst({ id: position.workId, versionCreated: position.versionCreated }, work) < 0;
}
