import type { Claim, Claimant } from './claim.js';
import type { DocumentPurpose, Regime } from './regime.js';

/** What there is of a claim beside its own fields. */
export interface Enclosed {
  readonly claimant?: Claimant;
  readonly documents: readonly DocumentPurpose[];
}

/** What a regime may ask for; each has its words in every language of the letters. */
export type ClaimElement =
  | 'claimant.name'
  | 'claimant.email'
  | 'claimant.phone'
  | 'claimant.address'
  | 'claimant.signature'
  | 'contact'
  | 'documents.IDENTITY'
  | 'documents.AUTHORITY'
  | 'originalWork'
  | 'pageUrl'
  | 'evidence'
  | 'statement'
  | 'declarations.GOOD_FAITH'
  | 'declarations.ACCURACY'
  | 'declarations.PERJURY';

/** Elements a notice must have, by regime. Sources: in the order of the table. */
const REQUIRED: Readonly<Record<Regime, readonly ClaimElement[]>> = {
  STATEMENT: ['claimant.name', 'contact', 'statement'],
  // Network Dissemination Regulations, art. 14
  PRC_NETWORK: [
    'claimant.name',
    'contact',
    'claimant.address',
    'documents.AUTHORITY',
    'originalWork',
    'pageUrl',
    'evidence',
  ],
  // Civil Code, art. 1195
  CIVIL_CODE: ['claimant.name', 'documents.IDENTITY', 'documents.AUTHORITY', 'originalWork', 'pageUrl', 'evidence'],
  // E-commerce Law, art. 42, as practiced
  E_COMMERCE: [
    'claimant.name',
    'documents.IDENTITY',
    'documents.AUTHORITY',
    'originalWork',
    'pageUrl',
    'evidence',
    'declarations.ACCURACY',
  ],
  // 17 U.S.C. § 512(c)(3)(A)
  DMCA: [
    'claimant.signature',
    'claimant.address',
    'claimant.phone',
    'originalWork',
    'pageUrl',
    'declarations.GOOD_FAITH',
    'declarations.ACCURACY',
    'declarations.PERJURY',
  ],
  // Regulation (EU) 2022/2065, art. 16(2); the reasons name the work
  DSA: ['claimant.name', 'claimant.email', 'statement', 'pageUrl', 'declarations.GOOD_FAITH', 'declarations.ACCURACY'],
};

/**
 * Elements its regime asks for and the claim has not, in the order of the law. It stops nothing: a claim that lacks one
 * is received like any other, and a person says what is to be added.
 */
export function missingOf(claim: Claim, enclosed: Enclosed): readonly string[] {
  return REQUIRED[claim.regime].filter((element) => !has(claim, enclosed, element));
}

function has(claim: Claim, { claimant, documents }: Enclosed, element: ClaimElement): boolean {
  switch (element) {
    case 'claimant.name':
      return claimant !== undefined;
    case 'claimant.email':
      return claimant?.email !== undefined;
    case 'claimant.phone':
      return claimant?.phone !== undefined;
    case 'claimant.address':
      return claimant?.address !== undefined;
    case 'claimant.signature':
      return claimant?.signature !== undefined;
    case 'contact':
      return (claimant?.email ?? claimant?.phone ?? claimant?.address) !== undefined;
    case 'documents.IDENTITY':
      return documents.includes('IDENTITY');
    case 'documents.AUTHORITY':
      // only who acts for another shows a mandate
      return claimant?.represents === undefined || documents.includes('AUTHORITY');
    case 'originalWork':
      return claim.kind !== 'COPYRIGHT' || claim.originalWork !== undefined;
    case 'pageUrl':
      return claim.subject.pageUrl !== undefined;
    case 'evidence':
      return claim.evidence !== undefined || documents.includes('EVIDENCE');
    case 'statement':
      return claim.statement !== undefined;
    case 'declarations.GOOD_FAITH':
      return claim.declarations.includes('GOOD_FAITH');
    case 'declarations.ACCURACY':
      return claim.declarations.includes('ACCURACY');
    case 'declarations.PERJURY':
      return claim.declarations.includes('PERJURY');
  }
}
