import { Alignment, seededText, type TextReuse } from './align.js';
import type { Candidate } from './candidates.js';
import { SeedRoom } from './common-runs.js';
import { withoutCrowds } from './crowds.js';
import { type AlignedWork, Forms } from './forms.js';
import { recentWorks } from './recent-works.js';
import { REUSE_RULES } from './reuse-rules.js';
import type { Tokens } from './tokens.js';

const { hits: enough, rewriteHits } = REUSE_RULES.retrieval;

const seedRoom = new SeedRoom();

/** A work found on a page. Ranges are UTF-16 units, half-open, into the work's text as added and the page's text as asked. */
export interface WorkMatch extends TextReuse {
  readonly work: string;
}

/** A retrieved work with its text. */
export interface RetrievedWork {
  readonly id: string;
  readonly text: string;
  readonly candidate: Candidate;
}

/** Aligns a page with works that were retrieved for it. @returns matches, most matched text first, then by id */
export function verifyWorks(works: readonly RetrievedWork[], text: string, page?: Tokens): readonly WorkMatch[] {
  if (works.length === 0) return [];
  const seeded = seededText(text, page, seedRoom);
  const aligned = withoutCrowds(works).flatMap(({ candidate, id, text: work }) => {
    const tokens = recentWorks.tokensOf(work);
    const alignment = new Alignment({ text: work, tokens }, seeded, isUnbroken(candidate, tokens));
    const reuse = alignment.reuse();
    if (reuse === undefined) return [];
    return [{ id, text: work, alignment, reuse }];
  });
  // A form is what several have.
  const [only, ...others] = aligned;
  if (only !== undefined && others.length === 0) return [{ work: only.id, ...only.reuse }];
  const forms = new Forms(aligned);
  const matches = aligned.flatMap((work): readonly WorkMatch[] => {
    const reuse = withoutForms(work, forms);
    return reuse === undefined ? [] : [{ work: work.id, ...reuse }];
  });
  return matches.sort((x, y) => y.matched - x.matched || (x.work < y.work ? -1 : 1));
}

/**
 * Whether a work can only be reused in an unbroken run: so few fingerprints speak for it that no rewrite of much of it leaves so little. What
 * is too common to be heard one by one speaks for a whole text.
 */
function isUnbroken({ isStrong, hits }: Candidate, { count }: Tokens): boolean {
  return (!isStrong || hits.length >= enough) && hits.length < rewriteHits * count;
}

/** Measures once more where some of the spans are forms, so that the measures are of the others alone. */
function withoutForms(work: AlignedWork & { readonly alignment: Alignment }, forms: Forms): TextReuse | undefined {
  const spans = new Set(work.reuse.spans.filter((span) => forms.has(work, span)).map(({ page: [start] }) => start));
  if (spans.size === 0) return work.reuse;
  if (spans.size === work.reuse.spans.length) return undefined;
  return work.alignment.reuse(({ page: [start] }) => spans.has(start));
}
