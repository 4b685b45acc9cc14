import type { FindingFacts } from './finding-facts.js';

export const EXEMPTION_CODES = [
  'common_source',
  'quotation',
  'headline_or_snippet',
  'facts_only',
  'state_organ',
  'education',
  'minority_language',
  'archive_or_cache',
] as const;
export type ExemptionCode = (typeof EXEMPTION_CODES)[number];

/** Something that may exempt a use from licensing. It decides nothing: a person reads it before any notice. */
export interface ExemptionFlag {
  readonly code: ExemptionCode;
  /** The provision a reviewer should open. */
  readonly rule: string;
  /** ISO 3166-1 alpha-2, or `001` for treaty law. */
  readonly jurisdictions: readonly string[];
  /** The measured fact that raised it. */
  readonly evidence: string;
}

interface ExemptionRule extends Omit<ExemptionFlag, 'evidence'> {
  /** @returns the evidence, or undefined where the rule does not speak */
  readonly raisedBy: (facts: FindingFacts) => string | undefined;
}

/** Numbers of the scanner's own policy: generous, because a flag costs a look and a missed one costs a wrong notice. */
export const EXEMPTION_LIMITS = {
  /** Largest shares of our work and of their page in a quotation. */
  quotation: { workShare: 0.15, pageShare: 0.5 },
  /** Largest text beside a link to the work, UTF-16 units. */
  snippetLength: 200,
  /** Works up to this length may be mere facts, graphemes. */
  factsOnlyLength: 200,
} as const;

/** Written languages of minorities in the PRC, BCP 47 primary subtags. */
const MINORITY_LANGUAGES = ['bo', 'ii', 'kk', 'ko', 'ky', 'mn', 'ug', 'uz', 'za'];
const ARCHIVES = ['web.archive.org', 'archive.today', 'archive.ph', 'archive.is', 'webcache.googleusercontent.com'];

/** Flags the scanner raises by itself. Topics, speeches and the purpose of a use are for people to see. */
const EXEMPTION_RULES: readonly ExemptionRule[] = [
  {
    code: 'common_source',
    rule: "publisher's statement, clause 5; PRC Copyright Law art. 59 (the publisher proves its title)",
    jurisdictions: ['CN'],
    raisedBy: ({ work }) =>
      work.alsoFrom === undefined ? undefined : `the same text is on record as a work of ${work.alsoFrom}`,
  },
  {
    code: 'quotation',
    rule: 'PRC Copyright Law art. 24(2); Berne Convention art. 10(1)',
    jurisdictions: ['CN', '001'],
    raisedBy: ({ reuse }) => {
      if (reuse === undefined) return undefined;
      const { workShare, pageShare } = EXEMPTION_LIMITS.quotation;
      const isSmall = reuse.workCovered < workShare && reuse.pageCovered < pageShare;
      if (reuse.class !== 'QUOTATION' && !isSmall) return undefined;
      return `${percent(reuse.workCovered)} of the work, ${percent(reuse.pageCovered)} of the page, in quotation marks: ${reuse.quoted}`;
    },
  },
  {
    code: 'headline_or_snippet',
    rule: 'Directive (EU) 2019/790 art. 15(1); Berne Convention art. 10(1)',
    jurisdictions: ['001'],
    raisedBy: ({ reuse, link }) => {
      if (reuse === undefined || link !== 'WORK' || reuse.copiedLength > EXEMPTION_LIMITS.snippetLength)
        return undefined;
      return `${reuse.copiedLength} units beside a link to the work`;
    },
  },
  {
    code: 'facts_only',
    rule: 'PRC Copyright Law art. 5(2); Berne Convention art. 2(8)',
    jurisdictions: ['CN', '001'],
    raisedBy: ({ work }) =>
      work.charCount > 0 && work.charCount <= EXEMPTION_LIMITS.factsOnlyLength
        ? `the work has ${work.charCount} characters`
        : undefined,
  },
  {
    code: 'state_organ',
    rule: 'PRC Copyright Law art. 24(7); Regulations on Network Dissemination art. 6(4)',
    jurisdictions: ['CN'],
    raisedBy: ({ page }) => hostUnder(page.host, ['gov.cn']),
  },
  {
    code: 'education',
    rule: 'PRC Copyright Law art. 24(6)',
    jurisdictions: ['CN'],
    raisedBy: ({ page }) => hostUnder(page.host, ['edu.cn']),
  },
  {
    code: 'minority_language',
    rule: 'PRC Copyright Law art. 24(11); Regulations on Network Dissemination art. 6(5)',
    jurisdictions: ['CN'],
    raisedBy: ({ page, work }) => {
      const language = page.language.split('-')[0] ?? 'und';
      return MINORITY_LANGUAGES.includes(language) && work.language.startsWith('zh')
        ? `the page is in ${language}`
        : undefined;
    },
  },
  {
    code: 'archive_or_cache',
    rule: 'Regulations on Network Dissemination art. 21; 17 U.S.C. § 512(b)',
    jurisdictions: ['CN', 'US'],
    raisedBy: ({ page }) => hostUnder(page.host, ARCHIVES),
  },
];

/** The exemptions somebody should think about before this finding is held against anyone, in the order of the codes. */
export function exemptionFlags(facts: FindingFacts): readonly ExemptionFlag[] {
  return EXEMPTION_RULES.flatMap(({ raisedBy, ...rule }) => {
    const evidence = raisedBy(facts);
    return evidence === undefined ? [] : [{ ...rule, evidence }];
  });
}

function hostUnder(host: string | undefined, domains: readonly string[]): string | undefined {
  if (host === undefined) return undefined;
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`)) ? host : undefined;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
