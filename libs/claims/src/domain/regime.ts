export const CLAIM_KINDS = ['CONTENT', 'COPYRIGHT', 'PERSONALITY', 'OTHER'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Bodies of law under which a claim may be raised, and the publisher's own statement, which asks for least. */
export const REGIMES = ['STATEMENT', 'PRC_NETWORK', 'CIVIL_CODE', 'E_COMMERCE', 'DMCA', 'DSA'] as const;
export type Regime = (typeof REGIMES)[number];

export const DECLARATIONS = ['GOOD_FAITH', 'ACCURACY', 'PERJURY'] as const;
/** What a claimant declares: use not authorized to the best of belief; all said is true; authority, on pain of perjury. */
export type Declaration = (typeof DECLARATIONS)[number];

export const DOCUMENT_PURPOSES = ['EVIDENCE', 'IDENTITY', 'AUTHORITY'] as const;
export type DocumentPurpose = (typeof DOCUMENT_PURPOSES)[number];

/** Regime of a claim that names none: what a reader says of a text needs no law. */
export function regimeFor(kind: ClaimKind, jurisdiction: string): Regime {
  if (kind !== 'COPYRIGHT' && kind !== 'PERSONALITY') return 'STATEMENT';
  return jurisdiction === 'CN' ? 'CIVIL_CODE' : 'STATEMENT';
}
