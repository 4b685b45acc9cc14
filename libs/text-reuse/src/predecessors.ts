import type { CommonRuns } from './common-runs.js';
import { REUSE_RULES, type RegimeRules } from './reuse-rules.js';
import { Scratch } from './scratch.js';

const { gapCost, driftCost, openRuns } = REUSE_RULES.alignment;
const predecessorRoom = new Scratch();
const endingRoom = new Scratch();
const soonerRoom = new Scratch();
let scoreRoom = new Float64Array(1024);
/** Runs that end within one block of 32 tokens of the page are looked up together. */
const BLOCK_BITS = 5;

/**
 * For each run the best score of a chain that ends with it, and the run before it in that chain (plus one; 0: none). Runs are looked up by
 * where they end on the page: most of those near in the work are far away there.
 */
export function bestPredecessors(
  runs: CommonRuns,
  rules: RegimeRules,
  pageTokens: number,
): { scores: Float64Array; before: Uint32Array } {
  const { count, work: works, page: pages, length: lengths } = runs;
  if (scoreRoom.length < count) scoreRoom = new Float64Array(count * 2);
  const scores = scoreRoom;
  const before = predecessorRoom.zeros(count);
  /** The last run so far that ends in a block of the page, plus one, and for each run the one before it in its block. */
  const ending = endingRoom.zeros((pageTokens >>> BLOCK_BITS) + 1);
  const sooner = soonerRoom.take(count);
  let oldest = 0;
  for (let run = 0; run < count; run += 1) {
    const work = works[run] ?? 0;
    const page = pages[run] ?? 0;
    const length = lengths[run] ?? 0;
    let best = length;
    while (oldest < run && work - (works[oldest] ?? 0) - (lengths[oldest] ?? 0) > rules.chainGap) oldest += 1;
    const lastBlock = (page + length - 1) >>> BLOCK_BITS;
    const firstBlock = Math.max(0, page - rules.chainGap) >>> BLOCK_BITS;
    let open = openRuns;
    // the nearest first: on a page of one repeated word the far ones alone would use up what may be opened
    for (let block = lastBlock; block >= firstBlock; block -= 1) {
      for (let place = ending[block] ?? 0; place > oldest && open > 0; place = sooner[place - 1] ?? 0) {
        open -= 1;
        const earlier = place - 1;
        const most = (scores[earlier] ?? 0) + length;
        if (most <= best) continue;
        const earlierLength = lengths[earlier] ?? 0;
        const workGap = work - (works[earlier] ?? 0) - earlierLength;
        const pageGap = page - (pages[earlier] ?? 0) - earlierLength;
        if (workGap > rules.chainGap || pageGap > rules.chainGap) continue;
        const overlap = Math.max(0, -workGap, -pageGap);
        if (overlap >= length || overlap >= earlierLength) continue;
        const cost = gapCost * Math.max(workGap, pageGap, 0) + driftCost * Math.abs(workGap - pageGap);
        const score = most - overlap - cost;
        if (score > best) {
          best = score;
          before[run] = earlier + 1;
        }
      }
    }
    scores[run] = best;
    const ends = (page + length) >>> BLOCK_BITS;
    sooner[run] = ending[ends] ?? 0;
    ending[ends] = run + 1;
  }
  return { scores, before };
}
