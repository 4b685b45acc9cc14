import type { Verdict } from '@app/policy';
import type { Medium, Use } from './scope.js';

/** The one question: may this party make this use of this work at this instant? */
export interface UseQuestion {
  /** Party, by id or by the domain it publishes on; one of the two. */
  readonly partnerId?: string;
  /** Host of the use, canonical; with `partnerId` it is where the use takes place. */
  readonly domain?: string;
  readonly workId: string;
  readonly action: Use;
  readonly at: Temporal.Instant;
  /** ISO 3166-1 alpha-2 or `001`. */
  readonly territory?: string;
  readonly medium?: Medium;
  /** BCP 47, of the use, not of the work. */
  readonly language?: string;
  /** The copies, issues or calls there would be with this use; 1 where not told. */
  readonly copies?: number;
  /** Part of the work an excerpt takes, percent. */
  readonly excerptPercent?: number;
  /** Key under which the use is booked in the usage ledger: what is booked stays permitted when no further use is left. */
  readonly usageKey?: string;
  /** Asks of this license alone, as if the party held no other. */
  readonly licenseId?: string;
}

export type UseReasonCode =
  | 'LICENSE_COVERS'
  | 'WORK_UNKNOWN'
  | 'WORK_THIRD_PARTY'
  | 'WORK_ORIGIN_UNKNOWN'
  | 'WORK_WITHHELD'
  | 'WORK_CANCELED'
  | 'WORK_EMBARGOED'
  | 'PARTY_UNKNOWN'
  | 'LICENSE_NONE'
  | 'LICENSE_NOT_GRANTED_YET'
  | 'LICENSE_SCHEDULED'
  | 'LICENSE_SUSPENDED'
  | 'LICENSE_EXHAUSTED'
  | 'LICENSE_EXPIRED'
  | 'LICENSE_REVOKED'
  | 'MANDATE_NONE'
  | 'OUTSIDE_MANDATE'
  | 'OUTSIDE_SCOPE'
  | 'NOT_TOLD';

/** One reason, for a machine (`code`, dimensions, values) and for a person (`detail`). */
export interface UseReason {
  readonly code: UseReasonCode;
  readonly detail: string;
  readonly licenseId?: string;
  /** use, term, medium, territory, language or domain. */
  readonly dimension?: string;
  readonly asked?: string;
  readonly granted?: string;
}

/** What the licensee owes for the use. */
export type UseDuty =
  | { readonly kind: 'ATTRIBUTE'; readonly line: string; readonly language: string }
  | { readonly kind: 'COMPENSATE'; readonly net: { readonly minor: bigint; readonly currency: string } };

export interface UseDecision {
  readonly verdict: Verdict;
  readonly reasons: readonly UseReason[];
  readonly duties: readonly UseDuty[];
  /** The license that permits the use. */
  readonly licenseId?: string;
  /** Who could permit it instead. */
  readonly whomToAsk?: string;
  /** What the question left open and the answer took for granted, dimension → value. */
  readonly assumed: Readonly<Record<string, string>>;
}
