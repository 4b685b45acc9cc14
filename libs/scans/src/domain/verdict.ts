/**
 * What the machine says about one page and one work. None of them is "infringing": that word belongs to a person.
 */
export const FINDING_VERDICTS = [
  /** A license covers the use and the credit is as required. */
  'LICENSED_OK',
  /** A license covers the use; the credit is missing, wrong or to be looked at. */
  'LICENSED_ATTRIBUTION_DEFECT',
  /** The party has a license for the work, but not for this use, or not any more. */
  'LICENSED_OUT_OF_SCOPE',
  /** The text is ours and no license covers the use. A credit line is no license. */
  'UNLICENSED_CANDIDATE',
  /** As above, and something speaks for an exemption: a person reviews it before anything is sent. */
  'POSSIBLY_EXEMPT_REVIEW',
  /** The copied work comes from another source: not ours to pursue. */
  'NOT_OUR_WORK',
  /** The page links to us or to a work and copies nothing. */
  'LINK_ONLY',
  /** Too little is known to say any of the above. */
  'INSUFFICIENT_EVIDENCE',
] as const;
export type FindingVerdict = (typeof FINDING_VERDICTS)[number];

/** Why a verdict is what it is; codes for machines, stable. */
export const REASON_CODES = [
  'NO_TEXT_IN_COMMON',
  'LINKS_TO_WORK',
  'LINKS_TO_PUBLISHER',
  'WORK_FROM_OTHER_SOURCE',
  'EXPLAINED_BY_OTHER_SOURCE',
  'WORK_ORIGIN_UNKNOWN',
  'WORK_NOT_FOUND_AGAIN',
  'LICENSE_COVERS',
  'LICENSE_CAME_LATER',
  'LICENSE_OVER',
  'LICENSE_NOT_FOR_THIS',
  'LICENSE_NONE',
  'USE_PROHIBITED',
  'DECISION_OPEN',
  'CREDIT_AS_REQUIRED',
  'CREDIT_NOT_REQUIRED',
  'CREDIT_TO_REVIEW',
  'CREDIT_MISSING',
  'CREDIT_IS_NO_LICENSE',
  'HEADLINE_ALTERED',
  'EXEMPTION_FLAGGED',
  'RESEMBLANCE_WEAK',
  'DECIDED_BY_PERSON',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface VerdictReason {
  readonly code: ReasonCode;
  /** A license, a credit class, a source, a flag: what the code is about. */
  readonly about?: string;
}
