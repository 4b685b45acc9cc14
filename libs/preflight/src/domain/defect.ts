/** What each severity means for a page. MUST: not to be published as it stands. MEND: to be put right. CHECK: somebody should look. */
export const SEVERITIES = ['MUST', 'MEND', 'CHECK'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Everything a page can be told before it is published, the heaviest first: the order in which it is said. Codes are stable. */
export const DEFECTS = {
  /** The work is withheld, withdrawn or under embargo. */
  WORK_NOT_AVAILABLE: 'MUST',
  /** The partner has no license for the work. */
  LICENSE_MISSING: 'MUST',
  /** It has one that is not in force at the instant: over, suspended, used up, not begun. */
  LICENSE_NOT_LIVE: 'MUST',
  /** It has one, but not for this use, domain, territory, medium, language, part or instant. */
  USE_OUTSIDE_LICENSE: 'MUST',
  CREDIT_MISSING: 'MUST',
  /** The credit is there, and no reader sees it. */
  CREDIT_HIDDEN: 'MUST',
  /** The credit stands where it credits nothing: under a picture, in a list of links. */
  CREDIT_MISPLACED: 'MUST',
  /** A credit in other words than agreed: a person would have to say whether it will do. */
  CREDIT_INCOMPLETE: 'MEND',
  LINK_MISSING: 'MEND',
  HEADLINE_ALTERED: 'MEND',
  TEXT_ALTERED: 'MEND',
  /** The work comes from another source: only that source can permit anything. */
  WORK_OF_OTHERS: 'CHECK',
  ORIGIN_UNKNOWN: 'CHECK',
  /** A short passage without a license: a quotation may need none. */
  QUOTATION_TO_REVIEW: 'CHECK',
  /** The license depends on something that the question does not tell. */
  USE_NOT_TOLD: 'CHECK',
  USE_TO_BE_DECIDED: 'CHECK',
  TEXT_NOT_COMPARED: 'CHECK',
  PAGE_READ_IN_PART: 'CHECK',
} as const satisfies Record<string, Severity>;
export type DefectCode = keyof typeof DEFECTS;

export const DEFECT_CODES = Object.keys(DEFECTS) as readonly DefectCode[];

/** Where something stands, as far as it is known. */
export interface DefectPlace {
  /** Region of the page. */
  readonly region?: string;
  /** CSS-like path of the block. */
  readonly path?: string;
  /** Member of the request, e.g. `territory`. */
  readonly field?: string;
  /** UTF-16 units of the page's text, half-open. */
  readonly page?: readonly [number, number];
}

/** Something to put right, or to look at, before a page is published. */
export interface Defect {
  readonly code: DefectCode;
  readonly severity: Severity;
  readonly workId?: string;
  readonly place: DefectPlace;
  /** What the code is about: a credit class, a reason's code, a number. */
  readonly about?: string;
  /** Values that its words name. */
  readonly values: Readonly<Record<string, string>>;
  readonly fix?: { readonly line: string; readonly html: string };
}

/** GREEN: nothing to do. AMBER: something to mend or to look at. RED: not to be published as it stands. */
export const LIGHTS = ['GREEN', 'AMBER', 'RED'] as const;
export type Light = (typeof LIGHTS)[number];

export function lightOf(defects: readonly Pick<Defect, 'severity'>[]): Light {
  if (defects.some(({ severity }) => severity === 'MUST')) return 'RED';
  return defects.length > 0 ? 'AMBER' : 'GREEN';
}

/** The heaviest first; of one code in the order in which they were found. */
export function inOrder(defects: readonly Defect[]): readonly Defect[] {
  return [...defects].sort((a, b) => DEFECT_CODES.indexOf(a.code) - DEFECT_CODES.indexOf(b.code));
}
