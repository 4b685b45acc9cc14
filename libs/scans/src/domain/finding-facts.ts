import type { ReuseClass } from '@app/text-reuse';
import type { PageSigns } from './page-signs.js';

/** How much of a work's text stands on a page. */
export interface ReuseFacts {
  readonly class: ReuseClass;
  /** Shares of tokens, 0..1. */
  readonly workCovered: number;
  readonly pageCovered: number;
  readonly identity: number;
  /** UTF-16 units of the page inside the spans. */
  readonly copiedLength: number;
  /** Whether every copied passage stands in quotation marks, or in a block quotation. */
  readonly quoted: 'YES' | 'NO';
}

/** What the decision engine said about the use. */
export interface DecisionFacts {
  readonly verdict: 'PERMITTED' | 'PROHIBITED' | 'NOT_LICENSED' | 'UNDETERMINED';
  readonly reasons: readonly DecisionReason[];
  /** Kinds of duties that come with a permission, e.g. `ATTRIBUTE`. */
  readonly duties: readonly string[];
  readonly licenseId?: string;
  /** The credit line the license asks for. */
  readonly creditLine?: { readonly line: string; readonly language: string };
}

/** What the engine says about a later instant, where it is another thing. */
export interface LaterFacts {
  /** OVER: a license covered the publication, and none covers the page as it was seen. CAME_LATER: the other way round. */
  readonly kind: 'OVER' | 'CAME_LATER';
  readonly decision: DecisionFacts;
  readonly later?: LaterFacts;
  /** Absent where nobody compared. */
  readonly headline?: 'KEPT' | 'ALTERED' | 'UNKNOWN';
  /** Whether the license also lets the licensee change the work. */
  readonly mayAdapt?: 'YES' | 'NO';
}

export interface DecisionReason {
  readonly code: string;
  readonly detail: string;
  readonly licenseId?: string;
  readonly dimension?: string;
}

/** The page's credit, as the attribution check judged it. */
export interface CreditFacts {
  readonly class: string;
  /** REVIEW: a person has to say whether it will do. */
  readonly duty: 'MET' | 'REVIEW' | 'UNMET';
}

/** Everything a verdict about one page and one work rests on. */
export interface FindingFacts {
  readonly page: {
    /** Lower case, IDNA ASCII; absent for a file without an address. */
    readonly host?: string;
    /** BCP 47 or `und`. */
    readonly language: string;
    readonly signs?: PageSigns;
    /** Host of a partner on which the page says its original stands, where that is another than its own. */
    readonly copyOf?: string;
    /** When the page says it was published, where that is clearly before the work was made. */
    readonly statedBefore?: string;
  };
  readonly work: {
    readonly origin: 'OWN' | 'THIRD_PARTY' | 'UNKNOWN';
    /** The outlet a THIRD_PARTY work comes from. */
    readonly source?: string;
    /** Another outlet, from which we have the same text too: the page may have it from there. */
    readonly alsoFrom?: string;
    /** Another outlet whose work explains all of our text on the page, while most of the work's own is not there. */
    readonly explainedBy?: string;
    /** Words by which the work itself gives what was copied as those of others. */
    readonly givenAs?: string;
    readonly language: string;
    /** Graphemes without white space. */
    readonly charCount: number;
  };
  /** Absent where the page has no text of the work. */
  readonly reuse?: ReuseFacts;
  /** Whether the page links to the work, by its address or under its headline, or at least to the publisher's site. */
  readonly link: 'WORK' | 'HEADLINE' | 'SITE' | 'NONE';
  readonly credit: CreditFacts;
  readonly decision: DecisionFacts;
  readonly later?: LaterFacts;
  /** Absent where nobody compared. */
  readonly headline?: 'KEPT' | 'ALTERED' | 'UNKNOWN';
  /** Whether the license also lets the licensee change the work. */
  readonly mayAdapt?: 'YES' | 'NO';
}
