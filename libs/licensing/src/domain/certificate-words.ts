import type { CertificateStatus } from './certificate.js';
import type { Exclusivity } from './scope.js';

export const WORD_LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type WordLanguage = (typeof WORD_LANGUAGES)[number];

/** What the page can have to say: a status, or that the number itself leads nowhere. */
export type PageStatus = CertificateStatus | 'impossible_number';

export type CertificateLabel =
  | 'number'
  | 'licensor'
  | 'rightsHolder'
  | 'basis'
  | 'chain'
  | 'agent'
  | 'licensee'
  | 'works'
  | 'uses'
  | 'media'
  | 'domains'
  | 'territories'
  | 'languages'
  | 'term'
  | 'exclusivity'
  | 'limits'
  | 'subLicensing'
  | 'moralRights'
  | 'credit'
  | 'agreement'
  | 'issuedAt'
  | 'contact'
  | 'uncovered'
  | 'supersededBy'
  | 'instant'
  | 'asOf';

/** Everything the verification page, the badge and the printed certificate say, in one language. */
export interface CertificateWords {
  readonly title: string;
  readonly status: Readonly<Record<PageStatus, string>>;
  readonly meaning: Readonly<Record<PageStatus, string>>;
  /** What the badge is about. */
  readonly badge: string;
  /** For the badge. */
  readonly short: Readonly<Record<PageStatus, string>>;
  readonly labels: Readonly<Record<CertificateLabel, string>>;
  readonly world: string;
  readonly none: string;
  readonly term: (from: string, to: string) => string;
  readonly uses: Readonly<Record<string, string>>;
  readonly media: Readonly<Record<string, string>>;
  readonly exclusivities: Readonly<Record<Exclusivity, string>>;
  readonly noSubLicensing: string;
  readonly maySubLicense: string;
  readonly moralRightsReserved: string;
  readonly copies: (count: number) => string;
  readonly excerpt: (percent: number) => string;
  /** Between the members of a list. */
  readonly separator: string;
  readonly certificateTitle: string;
  /** The sentence that grants. */
  readonly grant: string;
  readonly scan: string;
  readonly sealed: string;
  /** In the seal. */
  readonly seal: string;
  readonly footer: string;
}
