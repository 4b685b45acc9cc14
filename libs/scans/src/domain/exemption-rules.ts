import type { ExemptionFlag } from './exemption-flag.js';
import type { FindingFacts } from './finding-facts.js';
import { subtagsOf } from './use-language.js';

export interface ExemptionRule extends Omit<ExemptionFlag, 'evidence' | 'against'> {
  /** Exemptions that a declaration of the owner shuts out. */
  readonly isReservable?: true;
  /** What the law says is none. */
  readonly isNone?: true;
  /** @returns the evidence, or undefined where the rule does not speak */
  readonly raisedBy: (facts: FindingFacts) => string | undefined;
}

/** Numbers of the scanner's own policy: generous, because a flag costs a look and a missed one costs a wrong notice. */
export const EXEMPTION_LIMITS = {
  /** Largest shares of our work and of their page in a quotation. */
  quotation: { workShare: 0.15, pageShare: 0.5 },
  /** The same where every passage is marked as a quotation: all of it is commented on. */
  markedQuotation: { workShare: 0.5, pageShare: 0.5 },
  /** Largest text beside a link to the work, UTF-16 units. */
  snippetLength: 200,
  /** Works up to this length may be mere facts, graphemes. */
  factsOnlyLength: 200,
  /** Largest shares of our work and of their page in a report of their own that cannot do without ours. */
  incident: { workShare: 0.3, pageShare: 0.2 },
  /** A rewrite with less of the wording than this may have taken the facts alone. */
  rewriteIdentity: 0.8,
} as const;

/** Classes of a credit that give the publisher as the source of the whole text. */
const CREDITS_WHOLE = new Set(['EXACT', 'EXACT_ZHUANGAO', 'VARIANT', 'MULTI_SOURCE', 'PAREN', 'DATELINE']);
/** Written languages of minorities in the PRC, BCP 47 primary subtags. */
const MINORITY_LANGUAGES = ['bo', 'ii', 'kk', 'ko', 'ky', 'mn', 'ug', 'uz', 'za'];
/** Archives, copies that search engines keep, and those of pages made light for telephones. */
const ARCHIVES = [
  'web.archive.org',
  'archive.today',
  'archive.ph',
  'archive.is',
  'webcache.googleusercontent.com',
  'cdn.ampproject.org',
  'bing-amp.com',
  'cc.bingj.com',
  'cache.baiducontent.com',
  'snapshot.sogoucdn.com',
  'translate.goog',
];

/**
 * Flags the scanner raises by itself. What it cannot see is for people: who reads a page and why, what was mined without being published,
 * what was printed, a translation of which nothing but the sense is left.
 */
export const EXEMPTION_RULES: readonly ExemptionRule[] = [
  {
    code: 'common_source',
    rule: "publisher's statement, clause 5; PRC Copyright Law art. 59 (the publisher proves its title)",
    jurisdictions: ['CN'],
    raisedBy: ({ work: { alsoFrom, givenAs } }) => {
      if (alsoFrom !== undefined) return `the same text is on record as a work of ${alsoFrom}`;
      return givenAs === undefined ? undefined : `the work itself gives this text as the words of others: ${givenAs}`;
    },
  },
  {
    code: 'earlier_publication',
    rule: 'PRC Copyright Law art. 12 and 59 (whose text it is has to be shown)',
    jurisdictions: ['CN'],
    raisedBy: ({ page: { statedBefore } }) =>
      statedBefore === undefined ? undefined : `the page says ${statedBefore}: the work was made after that`,
  },
  {
    code: 'partner_copy',
    rule: "publisher's statement, clause 2 (who uses the work is to be known); RFC 6596 (canonical link)",
    jurisdictions: ['001'],
    raisedBy: ({ page: { copyOf } }) =>
      copyOf === undefined ? undefined : `the page says that it is a copy of one of the partner site ${copyOf}`,
  },
  {
    code: 'quotation',
    rule: 'PRC Copyright Law art. 24(2); Berne Convention art. 10(1)',
    jurisdictions: ['CN', '001'],
    raisedBy: ({ reuse }) => {
      if (reuse === undefined) return undefined;
      const { quotation, markedQuotation } = EXEMPTION_LIMITS;
      const { workShare, pageShare } = reuse.quoted === 'YES' ? markedQuotation : quotation;
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
      if (reuse === undefined || link === 'NONE' || reuse.copiedLength > EXEMPTION_LIMITS.snippetLength)
        return undefined;
      const to = { WORK: 'the work', HEADLINE: 'a page, under its headline', SITE: "the publisher's site" }[link];
      return `${reuse.copiedLength} units beside a link to ${to}`;
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
    code: 'current_affairs',
    rule: 'PRC Copyright Law art. 24(4); Regulations on Network Dissemination art. 6(7); Berne Convention art. 10bis(1)',
    jurisdictions: ['CN', '001'],
    isReservable: true,
    raisedBy: ({ page: { signs } }) =>
      signs?.currentAffairs === undefined || signs.newsMedium === undefined
        ? undefined
        : `topic: ${signs.currentAffairs}; medium: ${signs.newsMedium}`,
  },
  {
    code: 'news_incident',
    rule: 'PRC Copyright Law art. 24(3); Berne Convention art. 10bis(2)',
    jurisdictions: ['CN', '001'],
    raisedBy: ({ reuse, headline, page: { signs } }) => {
      const { workShare, pageShare } = EXEMPTION_LIMITS.incident;
      const isSmall = reuse?.class === 'EXCERPT' && reuse.workCovered < workShare && reuse.pageCovered < pageShare;
      return isSmall && headline === 'ALTERED' && signs?.newsMedium !== undefined
        ? `${percent(reuse.workCovered)} of the work in a report of ${signs.newsMedium} under its own headline`
        : undefined;
    },
  },
  {
    code: 'public_speech',
    rule: 'PRC Copyright Law art. 24(5); Regulations on Network Dissemination art. 6(8)',
    jurisdictions: ['CN'],
    isReservable: true,
    raisedBy: ({ page: { signs } }) => signs?.publicSpeech,
  },
  {
    code: 'official_text',
    rule: 'PRC Copyright Law art. 5(1); Berne Convention art. 2(4)',
    jurisdictions: ['CN', '001'],
    raisedBy: ({ page: { signs } }) => signs?.officialText,
  },
  {
    code: 'summary_or_rewrite',
    rule: 'PRC Copyright Law art. 5(2): facts are free, their expression is not',
    jurisdictions: ['CN', '001'],
    raisedBy: ({ reuse, page: { signs } }) => {
      if (signs?.summary !== undefined) return `the page says: ${signs.summary}`;
      return reuse?.class === 'REWRITE' && reuse.identity < EXEMPTION_LIMITS.rewriteIdentity
        ? `${percent(reuse.identity)} of the wording is left`
        : undefined;
    },
  },
  {
    code: 'accessible_format',
    rule: 'PRC Copyright Law art. 24(12); Marrakesh Treaty art. 4',
    jurisdictions: ['CN', '001'],
    raisedBy: ({ page: { signs } }) => signs?.accessibleFormat,
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
  {
    code: 'tdm',
    rule: 'Directive (EU) 2019/790 art. 3 and 4 (copies made for mining; putting the collection on the web is another use)',
    jurisdictions: ['EU'],
    isReservable: true,
    raisedBy: ({ page: { signs } }) => signs?.dataSet,
  },
  {
    code: 'translation',
    rule: 'PRC Copyright Law art. 10(1)(15): to translate is a right of its own; art. 24(11) exempts minority languages alone',
    jurisdictions: ['CN', '001'],
    isNone: true,
    raisedBy: ({ page, work, link, credit }) => {
      const [to, from] = [subtagsOf(page.language)?.language, subtagsOf(work.language)?.language];
      if (to === undefined || to === from) return undefined;
      const languages = `the page is in ${to}, the work in ${from ?? 'a language that is not known'}`;
      const said = page.signs?.translated;
      if (said !== undefined) return `${languages}; the page says: ${said}`;
      return from !== undefined && link === 'WORK' && CREDITS_WHOLE.has(credit.class)
        ? `${languages}; it gives the publisher as its source (${credit.class}) and links to the work`
        : undefined;
    },
  },
  {
    code: 'press_statutory',
    rule: 'PRC Copyright Law art. 35(2): from newspaper to newspaper, in print, for pay; not for a page on the web (Notice 2015 No. 3, item 2)',
    jurisdictions: ['CN'],
    isNone: true,
    raisedBy: ({ page: { signs } }) => signs?.printEdition,
  },
];

function hostUnder(host: string | undefined, domains: readonly string[]): string | undefined {
  if (host === undefined) return undefined;
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`)) ? host : undefined;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
