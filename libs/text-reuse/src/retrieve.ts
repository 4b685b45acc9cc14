import { type Candidate, rankCandidates } from './candidates.js';
import type { PostingIndex } from './postings/posting-index.js';
import { Found } from './postings/posting-list.js';
import { questions } from './questions.js';
import { Scratch } from './scratch.js';
import type { Shingles } from './shingles.js';
import type { Tokens } from './tokens.js';

const found = new Found();
const placesRoom = new Scratch();

/**
 * The works worth verifying for a page, best first.
 * @param works how many works the index holds, for the weights
 * @returns slots of works
 */
export function retrieve(
  index: Pick<PostingIndex, 'search'>,
  works: number,
  isLive: (slot: number) => boolean,
  page: Tokens,
): readonly Candidate[] {
  const asked = questions(page);
  found.clear();
  index.search(asked, found);
  if (found.count === 0) return [];
  hearOnce(found, asked);
  found.keep(isLive);
  return rankCandidates(found, asked.count, works);
}

/**
 * Drops the answers to a question asked before: a refrain says no more about a text than its first singing. WHY here, and not when asking:
 * few questions have an answer.
 */
function hearOnce(answers: Found, { high, low }: Shingles): void {
  const { count, questions: asked, works } = answers;
  /** Open addressing: the first question with a hash, plus one. */
  const places = placesRoom.zeros(2 ** Math.ceil(Math.log2(2 * count + 1)));
  const mask = places.length - 1;
  let kept = 0;
  let last = -1;
  let isFirst = true;
  for (let at = 0; at < count; at += 1) {
    const question = asked[at] ?? 0;
    if (question !== last) {
      last = question;
      const hash = high[question] ?? 0;
      let place = hash & mask;
      let first = places[place] ?? 0;
      while (first !== 0 && (high[first - 1] !== hash || low[first - 1] !== low[question])) {
        place = (place + 1) & mask;
        first = places[place] ?? 0;
      }
      if (first === 0) places[place] = question + 1;
      isFirst = first === 0 || first === question + 1;
    }
    if (!isFirst) continue;
    asked[kept] = question;
    works[kept] = works[at] ?? 0;
    kept += 1;
  }
  answers.count = kept;
}
