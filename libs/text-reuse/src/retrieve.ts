import { type Candidate, rankCandidates } from './candidates.js';
import type { PostingIndex } from './postings/posting-index.js';
import { Found } from './postings/posting-list.js';
import { questions } from './questions.js';
import type { Tokens } from './tokens.js';

const found = new Found();

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
  found.keep(isLive);
  return rankCandidates(found, asked.count, works);
}
