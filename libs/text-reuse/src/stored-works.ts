import { type Candidate, rankCandidates } from './candidates.js';
import { workFingerprints } from './fingerprint.js';
import type { PostingIndex } from './postings/posting-index.js';
import { Found } from './postings/posting-list.js';
import { distinct, questions } from './questions.js';
import { retrieve } from './retrieve.js';
import type { Shingles } from './shingles.js';
import type { Tokens } from './tokens.js';

/** Anything that can be searched for fingerprints, in memory or fetched before from elsewhere. */
export type SearchedPostings = Pick<PostingIndex, 'search'>;

/** Calls `visit` with each distinct fingerprint that a page asks with. */
export function forEachQuestion(page: Tokens, visit: (high: number, low: number) => void): void {
  const { count, high, low } = distinct([questions(page)]);
  for (let at = 0; at < count; at += 1) visit(high[at] ?? 0, low[at] ?? 0);
}

/**
 * The works worth verifying for a page, best first.
 * @param works how many works there are
 * @param isLive whether the work in a slot may be named
 * @returns works by slot
 */
export function worksToVerify(
  postings: SearchedPostings,
  works: number,
  isLive: (slot: number) => boolean,
  page: Tokens,
): readonly Candidate[] {
  return retrieve(postings, works, isLive, page);
}

/**
 * The same for a page whose text is not at hand, of which the questions were kept.
 * @param asked each question once
 */
export function worksAnswering(
  postings: SearchedPostings,
  works: number,
  isLive: (slot: number) => boolean,
  asked: Shingles,
): readonly Candidate[] {
  const found = new Found();
  postings.search(asked, found);
  found.keep(isLive);
  return rankCandidates(found, asked.count, works);
}

/** Texts whose fingerprints tell one engine from another: both ways of counting, both scripts. */
const PROBES = [
  '周三清晨，河道管理處的工作人員在老橋下游發現了一處新的滲水點，值班員說水位在夜裡上漲了四十厘米，但堤壩沒有變形。',
  'On Wednesday morning the river office found a new seep below the old bridge; the water had risen forty centimeters.',
];

/** Names the way fingerprints are made: postings kept under another name cannot be asked. Eight hex digits. */
export function engineName(): string {
  let name = 0x811c9dc5;
  for (const probe of PROBES) {
    const { count, high, low } = workFingerprints(probe);
    for (let at = 0; at < count; at += 1) {
      name = Math.imul(name ^ (high[at] ?? 0), 0x01000193);
      name = Math.imul(name ^ ((low[at] ?? 0) & 0xffff), 0x01000193);
    }
  }
  return (name >>> 0).toString(16).padStart(8, '0');
}
