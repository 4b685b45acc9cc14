import type { DeadlineRuleCode } from '@app/deadlines';

/** The laws a notice may be given under (LAW register, B). */
export const NOTICE_REGIMES = ['CN_NETWORK', 'CN_CIVIL_CODE', 'CN_ECOMMERCE', 'US_DMCA', 'EU_DSA'] as const;
export type NoticeRegime = (typeof NOTICE_REGIMES)[number];

export const NOTICE_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

/** What a law may ask of a notice, in the order in which it is written. */
export const NOTICE_ELEMENTS = [
  'CLAIMANT_NAME',
  'CLAIMANT_ADDRESS',
  'CLAIMANT_PHONE',
  'CLAIMANT_EMAIL',
  'IDENTITY_PROOF',
  'AUTHORITY',
  'WORK',
  'LOCATION',
  'EVIDENCE',
  'REASONS',
  'GOOD_FAITH',
  'FAIR_USE_CONSIDERED',
  'TRUTH',
  'PERJURY',
  'SIGNATURE',
] as const;
export type NoticeElement = (typeof NOTICE_ELEMENTS)[number];

export type Need = 'REQUIRED' | 'IF_AGENT' | 'OPTIONAL';

export interface RegimeRule {
  readonly source: string;
  /** What is not named here has no place in a notice of this law. */
  readonly needs: Readonly<Partial<Record<NoticeElement, Need>>>;
  /** How fast the recipient has to act, in the law's word. */
  readonly actWithin: string;
}

/** Field matrix of the LAW register, B.4: which law asks for what. */
export const REGIMES = {
  CN_NETWORK: {
    source: '信息网络传播权保护条例, 14',
    actWithin: 'immediately',
    needs: {
      CLAIMANT_NAME: 'REQUIRED',
      CLAIMANT_ADDRESS: 'REQUIRED',
      CLAIMANT_PHONE: 'OPTIONAL',
      CLAIMANT_EMAIL: 'REQUIRED',
      IDENTITY_PROOF: 'OPTIONAL',
      AUTHORITY: 'IF_AGENT',
      WORK: 'REQUIRED',
      LOCATION: 'REQUIRED',
      EVIDENCE: 'REQUIRED',
      REASONS: 'OPTIONAL',
      // the law makes the sender answer for it; a notice says so
      TRUTH: 'REQUIRED',
      SIGNATURE: 'REQUIRED',
    },
  },
  CN_CIVIL_CODE: {
    source: 'PRC Civil Code, 1195',
    actWithin: 'promptly',
    needs: {
      CLAIMANT_NAME: 'REQUIRED',
      CLAIMANT_ADDRESS: 'OPTIONAL',
      CLAIMANT_PHONE: 'OPTIONAL',
      CLAIMANT_EMAIL: 'OPTIONAL',
      IDENTITY_PROOF: 'REQUIRED',
      AUTHORITY: 'IF_AGENT',
      WORK: 'REQUIRED',
      LOCATION: 'REQUIRED',
      EVIDENCE: 'REQUIRED',
      REASONS: 'OPTIONAL',
      SIGNATURE: 'OPTIONAL',
    },
  },
  CN_ECOMMERCE: {
    source: 'PRC E-commerce Law, 42; 法释〔2020〕9号',
    actWithin: 'promptly',
    needs: {
      CLAIMANT_NAME: 'REQUIRED',
      CLAIMANT_ADDRESS: 'OPTIONAL',
      CLAIMANT_PHONE: 'OPTIONAL',
      CLAIMANT_EMAIL: 'OPTIONAL',
      IDENTITY_PROOF: 'REQUIRED',
      AUTHORITY: 'IF_AGENT',
      WORK: 'REQUIRED',
      LOCATION: 'REQUIRED',
      EVIDENCE: 'REQUIRED',
      REASONS: 'OPTIONAL',
      TRUTH: 'REQUIRED',
      SIGNATURE: 'OPTIONAL',
    },
  },
  US_DMCA: {
    source: '17 U.S.C. § 512(c)(3)(A)',
    actWithin: 'expeditiously',
    needs: {
      CLAIMANT_NAME: 'REQUIRED',
      CLAIMANT_ADDRESS: 'REQUIRED',
      CLAIMANT_PHONE: 'REQUIRED',
      CLAIMANT_EMAIL: 'REQUIRED',
      WORK: 'REQUIRED',
      LOCATION: 'REQUIRED',
      REASONS: 'OPTIONAL',
      GOOD_FAITH: 'REQUIRED',
      // Lenz v. Universal: fair use is considered first, and it is on record that it was
      FAIR_USE_CONSIDERED: 'REQUIRED',
      TRUTH: 'REQUIRED',
      PERJURY: 'REQUIRED',
      SIGNATURE: 'REQUIRED',
    },
  },
  EU_DSA: {
    source: 'Regulation (EU) 2022/2065, art. 16(2)',
    actWithin: 'timely',
    needs: {
      CLAIMANT_NAME: 'REQUIRED',
      CLAIMANT_EMAIL: 'REQUIRED',
      WORK: 'REQUIRED',
      LOCATION: 'REQUIRED',
      EVIDENCE: 'OPTIONAL',
      REASONS: 'REQUIRED',
      GOOD_FAITH: 'REQUIRED',
      TRUTH: 'REQUIRED',
      SIGNATURE: 'OPTIONAL',
    },
  },
} as const satisfies Record<NoticeRegime, RegimeRule>;

export function regimeRule(regime: NoticeRegime): RegimeRule {
  return REGIMES[regime];
}

export interface MissingElement {
  readonly element: NoticeElement;
  /** Field of the draft that would give it. */
  readonly field: string;
  readonly source: string;
}

/** Where in a draft an element is given. */
export const ELEMENT_FIELDS = {
  CLAIMANT_NAME: '/claimant/name',
  CLAIMANT_ADDRESS: '/claimant/address',
  CLAIMANT_PHONE: '/claimant/phone',
  CLAIMANT_EMAIL: '/claimant/email',
  IDENTITY_PROOF: '/claimant/identityProof',
  AUTHORITY: '/authority',
  WORK: '/works',
  LOCATION: '/locations',
  EVIDENCE: '/evidence',
  REASONS: '/reasons',
  GOOD_FAITH: '/statements',
  FAIR_USE_CONSIDERED: '/statements',
  TRUTH: '/statements',
  PERJURY: '/statements',
  SIGNATURE: '/signature',
} as const satisfies Record<NoticeElement, string>;

/** The clocks a counter-notice starts, by law. DISPUTED numbers say so in the register. */
export const COUNTER_CLOCKS = {
  CN_NETWORK: ['COUNTER_NOTICE_WAIT'],
  CN_CIVIL_CODE: ['COUNTER_NOTICE_WAIT'],
  CN_ECOMMERCE: ['ECOMMERCE_COUNTER_WAIT'],
  US_DMCA: ['DMCA_RESTORE_EARLIEST', 'DMCA_RESTORE_LATEST'],
  EU_DSA: ['DSA_COMPLAINT'],
} as const satisfies Record<NoticeRegime, readonly DeadlineRuleCode[]>;

export const COUNTER_ELEMENTS = [
  'NAME',
  'CONTACT',
  'ADDRESS',
  'PHONE',
  'IDENTITY_PROOF',
  'LOCATION',
  'EVIDENCE',
  'TRUTH',
  'PERJURY',
  'JURISDICTION_CONSENT',
  'SIGNATURE',
] as const;
export type CounterElement = (typeof COUNTER_ELEMENTS)[number];

/** What a counter-notice has to carry (LAW register, B.1 and B.2). The DSA knows no counter-notice: a complaint needs reasons. */
export const COUNTER_NEEDS: Readonly<Record<NoticeRegime, readonly CounterElement[]>> = {
  CN_NETWORK: ['NAME', 'CONTACT', 'ADDRESS', 'LOCATION', 'EVIDENCE', 'TRUTH'],
  CN_CIVIL_CODE: ['NAME', 'IDENTITY_PROOF', 'EVIDENCE'],
  CN_ECOMMERCE: ['EVIDENCE'],
  US_DMCA: ['NAME', 'ADDRESS', 'PHONE', 'LOCATION', 'PERJURY', 'JURISDICTION_CONSENT', 'SIGNATURE'],
  EU_DSA: ['EVIDENCE'],
};

/** What a counter-notice lacks, in the order of the list. */
export function missingOfCounter(regime: NoticeRegime, given: readonly CounterElement[]): readonly CounterElement[] {
  return COUNTER_ELEMENTS.filter((element) => COUNTER_NEEDS[regime].includes(element) && !given.includes(element));
}

/** After a counter-notice under these regulations the right holder may not give notice again (信网条例, 17). */
export function mayNotifyAgain(regime: NoticeRegime, hadCounterNotice: 'YES' | 'NO'): boolean {
  return regime !== 'CN_NETWORK' || hadCounterNotice === 'NO';
}
