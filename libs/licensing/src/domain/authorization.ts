/** The three legs of an authorized use (publisher's statement, clauses 2 and 3). */
export interface AuthorizationPremises {
  readonly agreement: 'SIGNED' | 'MISSING';
  /** VALID: exists, is valid at the instant of use, and its scope covers the use. */
  readonly certificate: 'VALID_AND_COVERING' | 'NOT_COVERING';
  readonly credit: 'PRESENT' | 'MISSING';
}

export type MissingLeg = keyof AuthorizationPremises;

export interface Authorization {
  readonly authorized: boolean;
  readonly missing: readonly MissingLeg[];
}

/** A use is authorized when agreement and certificate and credit are there; any one missing, and it is not. */
export function authorization(premises: AuthorizationPremises): Authorization {
  const missing: MissingLeg[] = [];
  if (premises.agreement !== 'SIGNED') missing.push('agreement');
  if (premises.certificate !== 'VALID_AND_COVERING') missing.push('certificate');
  if (premises.credit !== 'PRESENT') missing.push('credit');
  return { authorized: missing.length === 0, missing };
}
