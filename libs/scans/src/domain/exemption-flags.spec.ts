import { describe, expect, it } from '@jest/globals';
import { EXEMPTION_CODES } from './exemption-flag.js';
import { exemptionFlags } from './exemption-flags.js';
import { aReuse, facts } from './finding-facts.fixture.js';
import type { FindingFacts } from './finding-facts.js';
import { judgeFinding } from './judge-finding.js';

const exact = { class: 'EXACT', duty: 'MET' } as const;

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
