import type { Tariff } from './tariff.js';

/** Text by language: BCP 47 tag in canonical form, e.g. `zh-Hans`. */
export type ByLanguage = Readonly<Record<string, string>>;

/**
 * The publisher this service works for, as its profile file says. Everything that another publisher would say
 * differently stands here; the clauses are those of the publisher's copyright statement.
 */
export interface PublisherProfile {
  /** Stable short name, e.g. `cri-online`; stands in records, so it never changes. */
  readonly id: string;
  readonly names: ByLanguage;
  /** Who owns the rights (clause 1). */
  readonly rightsHolder: { readonly names: ByLanguage };
  /** Who alone runs the commerce (clauses 1 and 3). */
  readonly operator: {
    readonly names: ByLanguage;
    /** Unified social credit code, GB 32100-2015; absent for an operator outside the PRC. */
    readonly uscc?: string;
    readonly contact: { readonly email: string };
  };
  readonly mandate: MandateTerms;
  /** The publisher's own site; each name with its subdomains. Lower case, IDNA ASCII. */
  readonly domains: readonly string[];
  /** ISO 3166-1 alpha-2 of the law that governs by default. */
  readonly jurisdiction: string;
  /** IANA time zone whose midnight ends the publisher's days. */
  readonly zone: string;
  /** Labels that mark an own work (clause 2). The plain name of the site is none. */
  readonly sourceLabels: { readonly own: readonly string[] };
  readonly brand: BrandNames;
  readonly attribution: AttributionTerms;
  /** What stands under a work of another source (clause 5). */
  readonly disclaimer: ByLanguage;
  readonly claims: ClaimTerms;
  readonly tariff: Tariff;
  /** How soon partners acknowledge kills and corrections; absent: as the service has it. */
  readonly advisories?: AdvisoryHours;
  /** How certificates are printed; absent: with the fonts that come with the service. */
  readonly print?: { readonly fonts: PrintFonts };
}

/** Whole hours in which a partner acknowledges that a work was killed, or corrected: the publisher's own term. */
export interface AdvisoryHours {
  readonly killHours: number;
  readonly correctionHours: number;
  /** What fixes them: a contract or a decision. */
  readonly source: string;
}

/** Fonts by script of the reader; a script that is missing is set with what comes with the service. */
export type PrintFonts = { readonly [Script in 'zh-Hans' | 'zh-Hant']?: FontPair };

/** Files in TrueType or OpenType, one font each; as loaded, absolute paths. */
export interface FontPair {
  readonly regular: string;
  readonly bold: string;
}

/** What the owner lets the operator do. An empty list would mean none, so there is none. */
export interface MandateTerms {
  readonly exclusive: boolean;
  /** Local date of the document; an exclusive grant is void without writing (Implementing Regulations, article 23). */
  readonly writtenOn: string;
  /** First instant, ISO 8601 with offset. */
  readonly from: string;
  /** First instant no longer covered, ISO 8601 with offset; absent: open-ended. */
  readonly to?: string;
  /** ISO 3166-1 alpha-2 or UN M.49, `001` is the world. */
  readonly territories: readonly string[];
  readonly media: readonly string[];
  /** BCP 47 language ranges, `*` is any (RFC 4647). */
  readonly languages: readonly string[];
  /** Document and clause. */
  readonly source: string;
  /** SHA-256 of the written document, hex: evidence that stays what it was. */
  readonly evidenceSha256?: string;
}

/** Names under which the publisher is credited. */
export interface BrandNames {
  readonly exact: readonly string[];
  readonly variants: readonly string[];
  readonly domains: readonly string[];
  /** Name the owner rather than the site: seen, not enough. */
  readonly weak: readonly string[];
}

export interface AttributionTerms {
  /** The line to print, by language of the reprint (clause 2). */
  readonly lines: ByLanguage;
  readonly exactLabels: readonly string[];
  /** Regions of a page where the line counts. */
  readonly placement: readonly Placement[];
  readonly link: 'OPTIONAL' | 'REQUIRED';
  /** Whether the own work's marker counts as the credit line. */
  readonly acceptOwnMarker: boolean;
  /** Days to put a missing line right. */
  readonly cureDays: number;
}

export const PLACEMENTS = ['title', 'infobar', 'lead', 'body', 'tail'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** The time in which a matter is to be raised (clause 6): the publisher's own term, not a statute. */
export interface ClaimTerms {
  /** ISO 8601 duration in whole days or more, e.g. `P30D`. */
  readonly window: string;
  readonly jurisdiction: string;
  readonly rule: 'CLAIM_WINDOW';
  readonly source: string;
  /** After this an unfinished draft lapses; ISO 8601 duration. */
  readonly draftLapse: string;
}
