import type { CarvedOut } from './price-line.js';
import type { ScopeJson } from './scope.js';

/** Names by language tag, e.g. `en`, `zh-Hans`. */
export type Names = Readonly<Record<string, string>>;

export const SUB_LICENSING = ['NONE', 'ALLOWED'] as const;
export type SubLicensing = (typeof SUB_LICENSING)[number];

/** What the parties agree on, as data: JSON values only, money in minor units. The texts are made from it. */
export interface AgreementTerms {
  readonly form: 'imprimatur-license-agreement-1';
  readonly agreementId: string;
  /** Of a later version: its number, and the hash of the document it takes the place of. */
  readonly amendment?: { readonly number: number; readonly changes: string };
  readonly licensor: { readonly names: Names; readonly uscc?: string };
  readonly rightsHolder: { readonly names: Names };
  /** Where the licensor's own right comes from. */
  readonly mandate: string;
  /** Who brought the licensee: agent of the register, by which appointments from the operator down. */
  readonly agent?: {
    readonly grantId: string;
    readonly number: string;
    readonly name: string;
    readonly appointments: readonly {
      readonly number: string;
      readonly name: string;
      /** Local date of the document, and its SHA-256, hex. */
      readonly writtenOn: string;
      readonly evidenceHash: string;
    }[];
  };
  readonly licensee: { readonly partnerId: string; readonly name: string };
  readonly works: readonly {
    readonly id: string;
    readonly uri: string;
    readonly title: string;
    /** Parts that carry other rights and are not licensed. */
    readonly carvedOut?: readonly CarvedOut[];
  }[];
  readonly scope: ScopeJson;
  readonly fee: {
    readonly quoteId: string;
    readonly currency: string;
    readonly netMinor: number;
    readonly taxMinor: number;
    readonly totalMinor: number;
  };
  /** Credit line by language of the work. */
  readonly attribution: Names;
  /** No right is passed on unless a later document says so in writing (Implementing Regulations, article 24). */
  readonly subLicensing: SubLicensing;
  /** Moral rights stay with the author (Copyright Law of the PRC, article 10(2)). */
  readonly moralRights: 'RESERVED';
  /** IANA zone in which the texts print instants. */
  readonly zone: string;
  readonly preparedAt: string;
}

/** The name in the wanted language, else in English, else the first there is. */
export function nameIn(names: Names, language: string): string {
  return names[language] ?? names.en ?? Object.values(names)[0] ?? '';
}
