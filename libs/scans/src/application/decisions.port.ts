import type { ReuseClass } from '@app/text-reuse';
import type { DecisionFacts } from '../domain/finding-facts.js';

/** A use seen on a page. */
export interface SeenUse {
  readonly workId: string;
  readonly reuse: ReuseClass;
  /** The instant asked about: of publication, or later. */
  readonly at: Temporal.Instant;
  readonly partnerId?: string;
  /** Host of the page. */
  readonly host?: string;
  /** BCP 47, only where it is another language or script than the work's. */
  readonly language?: string;
  /** ISO 3166-1 alpha-2, where the site tells. */
  readonly territory?: string;
  /** Whole percent of the work; only of an excerpt. */
  readonly excerptPercent?: number;
}

/** The decision engine: may this party make this use of this work at this instant? */
export interface UseDecisions {
  /** @returns one decision for each use, in order */
  decide(uses: readonly SeenUse[]): Promise<readonly DecisionFacts[]>;
}

export const USE_DECISIONS = Symbol('USE_DECISIONS');
