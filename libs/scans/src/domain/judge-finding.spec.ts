import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EXEMPTION_CODES } from './exemption-flag.js';
import { exemptionFlags } from './exemption-flags.js';
import { aReuse, facts } from './finding-facts.fixture.js';
import type { DecisionFacts, FindingFacts } from './finding-facts.js';
import { judgeFinding } from './judge-finding.js';

const permitted: DecisionFacts = { verdict: 'PERMITTED', reasons: [], duties: ['ATTRIBUTE'], licenseId: 'L1' };
const outOfScope: DecisionFacts = {
  verdict: 'NOT_LICENSED',
  reasons: [{ code: 'OUTSIDE_SCOPE', detail: 'HK', licenseId: 'L1', dimension: 'territory' }],
  duties: [],
};
const expired: DecisionFacts = {
  verdict: 'NOT_LICENSED',
  reasons: [{ code: 'LICENSE_EXPIRED', detail: 'over', licenseId: 'L1' }],
  duties: [],
};
const open: DecisionFacts = {
  verdict: 'UNDETERMINED',
  reasons: [{ code: 'NOT_TOLD', detail: '', licenseId: 'L1' }],
  duties: [],
};
const prohibited: DecisionFacts = {
  verdict: 'PROHIBITED',
  reasons: [{ code: 'WORK_CANCELED', detail: '' }],
  duties: [],
};
const exact = { class: 'EXACT', duty: 'MET' } as const;
const variant = { class: 'VARIANT', duty: 'REVIEW' } as const;

describe('the verdict on a page and a work', () => {
  const table: [rule: string, given: FindingFacts, verdict: string, reasons: string][] = [
    [
      'a licensed and credited reprint is fine',
      facts({ decision: permitted, credit: exact }),
      'LICENSED_OK',
      'LICENSE_COVERS:L1 CREDIT_AS_REQUIRED:EXACT',
    ],
    [
      'a license without the duty to credit needs no credit',
      facts({ decision: { ...permitted, duties: [] } }),
      'LICENSED_OK',
      'LICENSE_COVERS:L1 CREDIT_NOT_REQUIRED',
    ],
    [
      'a licensed reprint without credit is a defect',
      facts({ decision: permitted }),
      'LICENSED_ATTRIBUTION_DEFECT',
      'LICENSE_COVERS:L1 CREDIT_MISSING:NONE',
    ],
    [
      'a credit in other words is a defect to review',
      facts({ decision: permitted, credit: variant }),
      'LICENSED_ATTRIBUTION_DEFECT',
      'LICENSE_COVERS:L1 CREDIT_TO_REVIEW:VARIANT',
    ],
    [
      'a licensed quotation needs no exemption',
      facts({ decision: permitted, credit: exact, reuse: aReuse('QUOTATION') }),
      'LICENSED_OK',
      'LICENSE_COVERS:L1 CREDIT_AS_REQUIRED:EXACT',
    ],
    [
      'a use outside the license is out of scope',
      facts({ decision: outOfScope }),
      'LICENSED_OUT_OF_SCOPE',
      'LICENSE_NOT_FOR_THIS:territory',
    ],
    [
      'a use after the license is out of scope',
      facts({ decision: expired }),
      'LICENSED_OUT_OF_SCOPE',
      'LICENSE_NOT_FOR_THIS:LICENSE_EXPIRED',
    ],
    [
      'a decision left open is not enough',
      facts({ decision: open }),
      'INSUFFICIENT_EVIDENCE',
      'DECISION_OPEN:NOT_TOLD',
    ],
    ['a whole copy without license is a candidate', facts({}), 'UNLICENSED_CANDIDATE', 'LICENSE_NONE'],
    [
      'attribution is not permission',
      facts({ credit: exact }),
      'UNLICENSED_CANDIDATE',
      'LICENSE_NONE CREDIT_IS_NO_LICENSE:EXACT',
    ],
    [
      'a copy of a canceled work is a candidate',
      facts({ decision: prohibited }),
      'UNLICENSED_CANDIDATE',
      'USE_PROHIBITED:WORK_CANCELED',
    ],
    [
      'a long excerpt without license is a candidate',
      facts({ reuse: aReuse('EXCERPT') }),
      'UNLICENSED_CANDIDATE',
      'LICENSE_NONE',
    ],
    ['a close rewrite is a candidate', facts({ reuse: aReuse('REWRITE') }), 'UNLICENSED_CANDIDATE', 'LICENSE_NONE'],
    [
      'a distant rewrite is not enough',
      facts({ reuse: { ...aReuse('REWRITE'), identity: 0.4, workCovered: 0.3 } }),
      'INSUFFICIENT_EVIDENCE',
      'RESEMBLANCE_WEAK',
    ],
    [
      'a quotation is reviewed',
      facts({ reuse: aReuse('QUOTATION') }),
      'POSSIBLY_EXEMPT_REVIEW',
      'LICENSE_NONE EXEMPTION_FLAGGED:quotation',
    ],
    [
      'a state organ is reviewed',
      facts({ page: { host: 'www.jl.gov.cn', language: 'zh' } }),
      'POSSIBLY_EXEMPT_REVIEW',
      'LICENSE_NONE EXEMPTION_FLAGGED:state_organ',
    ],
    [
      'a text we have from another source too is reviewed',
      facts({ work: { ...facts({}).work, alsoFrom: '吉林日报' } }),
      'POSSIBLY_EXEMPT_REVIEW',
      'LICENSE_NONE EXEMPTION_FLAGGED:common_source',
    ],
    [
      'a page that says it was there before our work is reviewed: the date may be wrong, or the text theirs',
      facts({ page: { ...facts({}).page, statedBefore: '2020-01-01' } }),
      'POSSIBLY_EXEMPT_REVIEW',
      'LICENSE_NONE EXEMPTION_FLAGGED:earlier_publication',
    ],
    [
      'another source is not our work',
      facts({ work: { ...facts({}).work, origin: 'THIRD_PARTY', source: '吉林日报' } }),
      'NOT_OUR_WORK',
      'WORK_FROM_OTHER_SOURCE:吉林日报',
    ],
    [
      'a text that another source explains is not our work, licensed or not',
      facts({ work: { ...facts({}).work, explainedBy: '吉林日报' } }),
      'NOT_OUR_WORK',
      'EXPLAINED_BY_OTHER_SOURCE:吉林日报',
    ],
    [
      'a license that came later clears the page, and says so',
      facts({ credit: exact, later: { kind: 'CAME_LATER', decision: permitted } }),
      'LICENSED_OK',
      'LICENSE_COVERS:L1 CREDIT_AS_REQUIRED:EXACT LICENSE_CAME_LATER:PARTY_UNKNOWN',
    ],
    [
      'a license that is over does not cover a page that still stands',
      facts({ decision: permitted, credit: exact, later: { kind: 'OVER', decision: expired } }),
      'LICENSED_OUT_OF_SCOPE',
      'LICENSE_OVER:LICENSE_EXPIRED LICENSE_COVERS:L1',
    ],
    [
      'another headline on a licensed reprint is a defect: the title is part of what has to be stated',
      facts({ decision: permitted, credit: exact, headline: 'ALTERED', mayAdapt: 'NO' }),
      'LICENSED_ATTRIBUTION_DEFECT',
      'LICENSE_COVERS:L1 CREDIT_AS_REQUIRED:EXACT HEADLINE_ALTERED',
    ],
    [
      'another headline is fine where the license lets the licensee change the work',
      facts({ decision: permitted, credit: exact, headline: 'ALTERED', mayAdapt: 'YES' }),
      'LICENSED_OK',
      'LICENSE_COVERS:L1 CREDIT_AS_REQUIRED:EXACT',
    ],
    [
      'a work of unknown origin is not enough',
      facts({ work: { ...facts({}).work, origin: 'UNKNOWN' } }),
      'INSUFFICIENT_EVIDENCE',
      'WORK_ORIGIN_UNKNOWN',
    ],
    [
      'a link to the work is a link',
      facts({ reuse: undefined, link: 'WORK' }),
      'LINK_ONLY',
      'NO_TEXT_IN_COMMON LINKS_TO_WORK',
    ],
    [
      'a link to the site is a link',
      facts({ reuse: undefined, link: 'SITE' }),
      'LINK_ONLY',
      'NO_TEXT_IN_COMMON LINKS_TO_PUBLISHER',
    ],
  ];

  it.each(table)('%s', (_, given, verdict, reasons) => {
    const judged = judgeFinding(given);
    const found = judged.reasons.map(({ code, about }) => (about === undefined ? code : `${code}:${about}`)).join(' ');
    expect([judged.verdict, found]).toEqual([verdict, reasons]);
  });

  it('never calls a use licensed that the decision engine did not permit, nor a candidate what it did', () => {
    const decision = fc.constantFrom(permitted, outOfScope, expired, open, prohibited, facts({}).decision);
    const credit = fc.constantFrom(exact, variant, facts({}).credit);
    const reuse = fc.constantFrom('FULL' as const, 'EXCERPT' as const, 'REWRITE' as const, 'QUOTATION' as const);
    const host = fc.constantFrom('a.example', 'x.gov.cn', 'web.archive.org');
    fc.assert(
      fc.property(decision, credit, reuse, host, (d, c, r, h) => {
        const { verdict } = judgeFinding(
          facts({ decision: d, credit: c, reuse: aReuse(r), page: { host: h, language: 'zh' } }),
        );
        const isLicensed = verdict === 'LICENSED_OK' || verdict === 'LICENSED_ATTRIBUTION_DEFECT';
        expect(isLicensed).toBe(d.verdict === 'PERMITTED');
        if (verdict === 'LICENSED_OK') expect(c.duty).toBe('MET');
      }),
    );
  });
});

describe('exemption flags', () => {
  it.each<[string, FindingFacts, readonly string[]]>([
    ['a whole copy raises none', facts({}), []],
    ['a sentence in quotation marks', facts({ reuse: aReuse('QUOTATION') }), ['quotation']],
    [
      'a few words beside a link',
      facts({ reuse: { ...aReuse('EXCERPT'), copiedLength: 120 }, link: 'WORK' }),
      ['headline_or_snippet'],
    ],
    [
      'a few words under the headline that leads elsewhere',
      facts({ reuse: { ...aReuse('EXCERPT'), copiedLength: 120 }, link: 'HEADLINE' }),
      ['headline_or_snippet'],
    ],
    [
      'a third of the work in a block quotation, on a page that says more of its own',
      facts({ reuse: { ...aReuse('EXCERPT'), workCovered: 0.33, pageCovered: 0.3, quoted: 'YES' } }),
      ['quotation'],
    ],
    ['a whole work in quotation marks', facts({ reuse: { ...aReuse('FULL'), quoted: 'YES' } }), []],
    [
      'a page that names a partner’s as its original',
      facts({ page: { host: 'mirror.example', language: 'zh', copyOf: 'partner.example' } }),
      ['partner_copy'],
    ],
    [
      'words that our work gives as an agency’s',
      facts({ work: { ...facts({}).work, givenAs: '新华社北京电' } }),
      ['common_source'],
    ],
    ['a light copy of a page', facts({ page: { host: 'a.cdn.ampproject.org', language: 'zh' } }), ['archive_or_cache']],
    ['a very short work', facts({ work: { ...facts({}).work, charCount: 90 } }), ['facts_only']],
    ['a school', facts({ page: { host: 'lib.pku.edu.cn', language: 'zh' } }), ['education']],
    ['a page in Uyghur', facts({ page: { host: 'a.example', language: 'ug-Arab' } }), ['minority_language']],
    ['an archive', facts({ page: { host: 'web.archive.org', language: 'zh' } }), ['archive_or_cache']],
    [
      'current affairs between media',
      facts({ page: { language: 'zh', signs: { currentAffairs: '外贸, 央行, 关税', newsMedium: 'news.example' } } }),
      ['current_affairs'],
    ],
    [
      'current affairs on a blog',
      facts({ page: { language: 'zh', signs: { currentAffairs: '外贸, 央行, 关税' } } }),
      [],
    ],
    [
      'a small part in a report of another medium',
      facts({
        reuse: { ...aReuse('EXCERPT'), workCovered: 0.2, pageCovered: 0.1 },
        headline: 'ALTERED',
        page: { language: 'zh', signs: { newsMedium: 'news.example' } },
      }),
      ['news_incident'],
    ],
    ['a speech in full', facts({ page: { language: 'zh', signs: { publicSpeech: '讲话全文' } } }), ['public_speech']],
    ['an official text', facts({ page: { language: 'zh', signs: { officialText: '条例全文' } } }), ['official_text']],
    ['a distant rewrite', facts({ reuse: { ...aReuse('REWRITE'), identity: 0.7 } }), ['summary_or_rewrite']],
    [
      'an edition for the blind',
      facts({ page: { language: 'zh', signs: { accessibleFormat: '盲文' } } }),
      ['accessible_format'],
    ],
    ['a data set', facts({ page: { language: 'zh', signs: { dataSet: '语料库' } } }), ['tdm']],
    [
      'a page that says it is translated, in another language',
      facts({ page: { language: 'en', signs: { translated: 'translated from' } } }),
      ['translation'],
    ],
    [
      'a page in another language that credits the publisher and links to the work',
      facts({ page: { language: 'en' }, reuse: undefined, link: 'WORK', credit: exact }),
      ['translation'],
    ],
    [
      'a page that says it is translated and links to the publisher’s site only',
      facts({
        page: { language: 'en', signs: { translated: 'translated from' } },
        work: { origin: 'UNKNOWN', language: 'und', charCount: 0 },
        reuse: undefined,
        link: 'SITE',
      }),
      ['translation'],
    ],
    [
      'a page in another language that links to the work and cites it',
      facts({
        page: { language: 'en' },
        reuse: undefined,
        link: 'WORK',
        credit: { class: 'CITED_IN_TEXT', duty: 'UNMET' },
      }),
      [],
    ],
    [
      'a page in the other script of one language',
      facts({ page: { language: 'zh-Hant', signs: { translated: '译自' } } }),
      [],
    ],
    [
      'a page of a printed newspaper',
      facts({ page: { language: 'zh', signs: { printEdition: '第A03版' } } }),
      ['press_statutory'],
    ],
    ['a host that only looks like a state organ', facts({ page: { host: 'mygov.cn', language: 'zh' } }), []],
    ['a file without an address', facts({ page: { language: 'zh' } }), []],
  ])('%s', (_, given, codes) => {
    const flags = exemptionFlags(given);
    expect(flags.map(({ code }) => code)).toEqual(codes);
    for (const flag of flags) {
      expect(EXEMPTION_CODES).toContain(flag.code);
      expect(flag.evidence).not.toBe('');
      expect(flag.rule).not.toBe('');
    }
  });

  it('say what speaks against them: no source stated, and the statement that reserves the works', () => {
    const signs = { currentAffairs: '外贸, 央行, 关税', newsMedium: 'news.example' };
    const against = (credit: FindingFacts['credit']) =>
      exemptionFlags(facts({ page: { language: 'zh', signs }, credit })).flatMap((flag) => flag.against);
    expect(against({ class: 'NONE', duty: 'UNMET' })).toEqual(['SOURCE_NOT_STATED', 'RESERVED']);
    expect(against(exact)).toEqual(['RESERVED']);
  });

  it('that are none by law are noted and change no verdict', () => {
    const page = { language: 'zh', signs: { printEdition: '第A03版' } };
    expect(judgeFinding(facts({ page }))).toMatchObject({
      verdict: 'UNLICENSED_CANDIDATE',
      reasons: [{ code: 'LICENSE_NONE' }],
      flags: [{ code: 'press_statutory', against: ['NO_EXEMPTION'] }],
    });
    const both = { language: 'zh', host: 'lib.pku.edu.cn', signs: { printEdition: '第A03版' } };
    expect(judgeFinding(facts({ page: both }))).toMatchObject({
      verdict: 'POSSIBLY_EXEMPT_REVIEW',
      reasons: [{ code: 'LICENSE_NONE' }, { code: 'EXEMPTION_FLAGGED', about: 'education' }],
    });
  });

  it('of a page without our words speak of translation alone', () => {
    const judged = (language: string, credit = exact) =>
      judgeFinding(facts({ page: { language, host: 'a.gov.cn' }, reuse: undefined, link: 'WORK', credit }));
    expect(judged('en')).toMatchObject({ verdict: 'LINK_ONLY', flags: [{ code: 'translation' }] });
    expect(judged('ug').flags.map(({ code }) => code)).toEqual(['minority_language', 'translation']);
    expect(judged('zh').flags).toEqual([]);
  });
});
