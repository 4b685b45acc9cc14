import type { ReuseSpan, TextReuse } from './align.js';
import { workFingerprints } from './fingerprint.js';
import { recentWorks } from './recent-works.js';
import { REUSE_RULES } from './reuse-rules.js';

const { carriers: many, workShare, edge, edgeCarriers, oneText, slack } = REUSE_RULES.forms;
/** Share of a span that another one must have to carry it. */
const MOST = 0.7;

/** A work that was aligned with a page. */
export interface AlignedWork {
  readonly id: string;
  readonly text: string;
  readonly reuse: TextReuse;
}

/**
 * Which passages of a page are a form: what several works carry that have nothing else in common, such as a closing line, the note before a
 * series, a link list. Learned from the works that the page asks for; a text that was reprinted is no form, its carriers share all of it.
 */
export class Forms {
  private readonly common = new Map<string, number>();

  constructor(private readonly works: readonly AlignedWork[]) {}

  /** Whether a span of a work is a form; never where much of the work is on the page. */
  has(work: AlignedWork, span: ReuseSpan): boolean {
    if (work.reuse.workCovered >= workShare) return false;
    const others = this.works.flatMap((other) => {
      const same = other.id === work.id ? undefined : other.reuse.spans.find((each) => covers(each.page, span.page));
      return same === undefined ? [] : [{ other, same }];
    });
    if (others.length + 1 >= many) return this.areCarriers(others, many - 1, work, span);
    if (!isAtEdge(work.text, span)) return false;
    const atEdge = others.filter(({ other, same }) => isAtEdge(other.text, same));
    return this.areCarriers(atEdge, edgeCarriers - 1, work, span);
  }

  /** Whether enough of the others have nothing but the span in common with a work. */
  private areCarriers(
    others: readonly { readonly other: AlignedWork }[],
    enough: number,
    work: AlignedWork,
    span: ReuseSpan,
  ): boolean {
    if (others.length < enough) return false;
    const inSpan = workFingerprints(work.text.slice(...span.work)).count;
    let carriers = 0;
    for (const [at, { other }] of others.entries()) {
      if (carriers + others.length - at < enough) return false;
      if (!this.areOneText(other, work, inSpan)) carriers += 1;
      if (carriers >= enough) return true;
    }
    return false;
  }

  /** Whether two works share much more than a span that has so many fingerprints. */
  private areOneText(other: AlignedWork, work: AlignedWork, inSpan: number): boolean {
    return isOneText(this.commonCount(other, work), inSpan);
  }

  /** How many fingerprints two works share. */
  private commonCount(a: AlignedWork, b: AlignedWork): number {
    const pair = a.id < b.id ? `${a.id}\0${b.id}` : `${b.id}\0${a.id}`;
    let count = this.common.get(pair);
    if (count === undefined) {
      count = recentWorks.hashesOf(a.text).commonWith(recentWorks.hashesOf(b.text));
      this.common.set(pair, count);
    }
    return count;
  }
}

/** Whether works that share so many fingerprints share much more than a passage that has so many. */
export function isOneText(common: number, inPassage: number): boolean {
  return common > Math.max(oneText * inPassage, inPassage + slack);
}

/** Whether a range has most of another one. */
function covers([start, end]: ReuseSpan['page'], [from, to]: ReuseSpan['page']): boolean {
  return Math.min(end, to) - Math.max(start, from) >= MOST * (to - from);
}

/** Whether a span opens or closes a work. */
function isAtEdge(text: string, { work: [start, end] }: ReuseSpan): boolean {
  return start <= edge || text.length - end <= edge;
}
