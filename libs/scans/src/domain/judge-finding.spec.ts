import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
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
