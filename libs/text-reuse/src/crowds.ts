import { answerAlike } from './alike.js';
import { type Candidate, MOST_ALIKE } from './candidates.js';
import { isOneText } from './forms.js';
import type { HashSet } from './hash-set.js';
import { recentWorks } from './recent-works.js';
import { REUSE_RULES } from './reuse-rules.js';

const { carriers, workShare } = REUSE_RULES.forms;
/** Characters of a work in which a fingerprint is found, more or less: between the places of two of them. */
const LENGTH_OF_HIT = 40;

interface CrowdWork {
  readonly text: string;
  readonly candidate: Candidate;
}

/**
 * The works that are worth aligning. A page that closes with the line that all closes with would be aligned with twenty works, to find one
 * passage twenty times and then that it is a form (see `Forms`). Works that answer the same questions are a crowd; where `carriers` of them
 * have nothing else in common, what they answer to is a form to each of them, for no work is one text with more than one of those. These
 * stay, to tell that it is a form; the others go, but for works of which the passage may be a large share.
 * @param works in order of rank
 */
export function withoutCrowds<W extends CrowdWork>(works: readonly W[]): readonly W[] {
  const strong = works.filter(({ candidate: { isStrong, hits } }) => isStrong && hits.length > 0);
  if (strong.length <= carriers) return works;
  const left = new Set(works);
  const looked = new Set<W>();
  for (const work of strong) {
    if (looked.has(work)) continue;
    const crowd = strong.filter(({ candidate }) => answerAlike(work.candidate.hits, candidate.hits));
    for (const other of crowd) looked.add(other);
    if (crowd.length <= carriers) continue;
    // The shortest are the least to do.
    const sample = crowd.toSorted((x, y) => x.text.length - y.text.length).slice(0, MOST_ALIKE);
    const different = differentOnes(sample, work.candidate.hits.length);
    if (different.size < carriers) continue;
    for (const other of crowd) if (!different.has(other) && isSmallPart(other)) left.delete(other);
  }
  return left.size === works.length ? works : works.filter((work) => left.has(work));
}

/** The first works that have nothing in common with one another but so many fingerprints; no more than needed. */
function differentOnes<W extends CrowdWork>(crowd: readonly W[], hits: number): ReadonlySet<W> {
  const different = new Map<W, HashSet>();
  for (const work of crowd) {
    const hashes = recentWorks.hashesOf(work.text);
    if (different.values().every((other) => !isOneText(other.commonWith(hashes), hits))) different.set(work, hashes);
    if (different.size >= carriers) break;
  }
  return new Set(different.keys());
}

/** Whether what a work answers to is a small part of it. */
function isSmallPart({ text, candidate: { hits } }: CrowdWork): boolean {
  return LENGTH_OF_HIT * hits.length < workShare * text.length;
}
