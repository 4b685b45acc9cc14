import type { Piece } from './mutations.js';
import type { SpanPair } from './plagdet.js';

/**
 * What a made-up page copies, from its pieces: pieces that follow each other on both sides are one passage, also where a line of
 * something else stands between them, or a clause was left out: a reader calls that one passage. Where what is left out stands elsewhere
 * on the page it was moved: two passages. A passage shorter than any that is reported is something else, too.
 * @param gap most characters between, on either side
 * @param least characters of the shortest passage that is reported
 */
export function goldSpans(pieces: readonly Piece[], gap: number, least: number): readonly SpanPair[] {
  const parts = placed(pieces);
  const long = joined(parts, parts, 0).filter(({ work: [start, end] }) => end - start >= least);
  return joined(long, long, gap);
}

function placed(pieces: readonly Piece[]): readonly SpanPair[] {
  let at = 0;
  return pieces.flatMap(({ text, work }) => {
    const page = [at, at + text.length] as const;
    at = page[1];
    return work === undefined ? [] : [{ work, page }];
  });
}

/** @param all where what was left out may stand */
function joined(spans: readonly SpanPair[], all: readonly SpanPair[], gap: number): readonly SpanPair[] {
  const passages: SpanPair[] = [];
  for (const span of spans) {
    const last = passages.at(-1);
    const isNext =
      last !== undefined &&
      span.work[0] >= last.work[1] &&
      span.work[0] - last.work[1] <= gap &&
      span.page[0] - last.page[1] <= gap &&
      !all.some(({ work: [start, end] }) => start >= last.work[1] && end <= span.work[0]);
    if (isNext)
      passages[passages.length - 1] = { work: [last.work[0], span.work[1]], page: [last.page[0], span.page[1]] };
    else passages.push(span);
  }
  return passages;
}
