/**
 * Where a reader of a feed stands. Positions grow: whatever changes moves to the front.
 * OLDER walks from the front back to the beginning; NEWER goes on from where one was.
 */
export type FeedRange =
  /** Below a position; `top` was the front when the walk began. */
  | { readonly order: 'OLDER'; readonly below: bigint; readonly top: bigint }
  | { readonly order: 'NEWER'; readonly above: bigint };

/** What was found in a range. */
export interface RangePage {
  /** Position of the last one found; undefined: nothing was. */
  readonly end: bigint | undefined;
  readonly hasMore: boolean;
}

export interface FeedSteps {
  /** Absent: there is nothing more now. */
  readonly next?: FeedRange;
  /** Where to ask later for what changes from now on. */
  readonly delta: FeedRange;
}

/** The newest, from the front. */
export function latest(front: bigint): FeedRange {
  return { order: 'OLDER', below: front + 1n, top: front };
}

/**
 * Where it goes on. Who follows `next` to its end has had everything, and nothing twice unless it changed in between:
 * what changes during a walk back moves out of its way to the front, so the walk ends with what is new since it began.
 * @param front position of the front when the page was read, or before; all up to it is there to be read
 */
export function stepsAfter(range: FeedRange, { end, hasMore }: RangePage, front: bigint): FeedSteps {
  if (range.order === 'NEWER') {
    const reached = end ?? range.above;
    const above = hasMore || reached > front ? reached : front;
    const delta: FeedRange = { order: 'NEWER', above: above > range.above ? above : range.above };
    return hasMore ? { next: delta, delta } : { delta };
  }
  const delta: FeedRange = { order: 'NEWER', above: range.top };
  if (hasMore && end !== undefined) return { next: { order: 'OLDER', below: end, top: range.top }, delta };
  return front > range.top ? { next: delta, delta } : { delta };
}
