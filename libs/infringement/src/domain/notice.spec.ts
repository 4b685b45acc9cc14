import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { aCase, LICENSED, UNLICENSED } from './case.fixture.js';
import {
  approve,
  deliver,
  missingElements,
  NOTICE_EVENTS,
  NOTICE_STATES,
  NOTICE_TRANSITIONS,
  type Notice,
  type NoticeContent,
  NoticeId,
  revise,
  serve,
} from './notice.js';
import { checkNoticeGuard, type NoticeSituation } from './notice-guard.js';
import {
  COUNTER_NEEDS,
  missingOfCounter,
  NOTICE_ELEMENTS,
  NOTICE_LANGUAGES,
  NOTICE_REGIMES,
  type NoticeElement,
  type NoticeRegime,
  regimeRule,
} from './notice-regime.js';
import { plainText, writeNotice } from './write-notice.js';

const AT = Temporal.Instant.from('2026-03-10T04:00:00Z');
const ON = Temporal.PlainDate.from('2026-03-10');

const WHOLE: NoticeContent = {
  recipient: { name: 'Copy Hosting', channel: 'EMAIL', address: 'abuse@copy.example' },
  claimant: {
    name: '中国国际广播电台',
    address: '1 Harbor Road',
    phone: '+86 10 0000 0000',
    email: 'legal@newsroom.example',
    identityProof: 'certificate of the institution',
  },
  sender: { name: 'The operator', standing: 'AGENT' },
  authority: 'mandate of 2011-01-01, clause 1',
  works: [{ id: 'work-1', title: '新码头', uri: 'tag:newsroom.example,2026:1' }],
  locations: ['https://copy.example/1.html'],
  evidence: ['copy of the page, SHA-256 abab, seen 2026-03-10T04:00:00Z'],
  reasons: 'the whole article stands there',
  statements: ['GOOD_FAITH', 'FAIR_USE_CONSIDERED', 'TRUTH', 'PERJURY'],
  signature: 'Li Ping',
};

const without: Readonly<Record<NoticeElement, (content: NoticeContent) => NoticeContent>> = {
  CLAIMANT_NAME: (c) => ({ ...c, claimant: { ...c.claimant, name: '' } }),
  CLAIMANT_ADDRESS: (c) => ({ ...c, claimant: { ...c.claimant, address: ' ' } }),
  CLAIMANT_PHONE: (c) => ({ ...c, claimant: { ...c.claimant, phone: '' } }),
  CLAIMANT_EMAIL: (c) => ({ ...c, claimant: { ...c.claimant, email: '' } }),
  IDENTITY_PROOF: (c) => ({ ...c, claimant: { ...c.claimant, identityProof: '' } }),
  AUTHORITY: (c) => ({ ...c, authority: '' }),
  WORK: (c) => ({ ...c, works: [] }),
  LOCATION: (c) => ({ ...c, locations: [] }),
  EVIDENCE: (c) => ({ ...c, evidence: [] }),
  REASONS: (c) => ({ ...c, reasons: '' }),
  GOOD_FAITH: (c) => ({ ...c, statements: c.statements.filter((each) => each !== 'GOOD_FAITH') }),
  FAIR_USE_CONSIDERED: (c) => ({ ...c, statements: c.statements.filter((each) => each !== 'FAIR_USE_CONSIDERED') }),
  TRUTH: (c) => ({ ...c, statements: c.statements.filter((each) => each !== 'TRUTH') }),
  PERJURY: (c) => ({ ...c, statements: c.statements.filter((each) => each !== 'PERJURY') }),
  SIGNATURE: (c) => ({ ...c, signature: '' }),
};

function aNotice(facts: Partial<Notice> = {}): Notice {
  return {
    id: NoticeId('01890000-0000-7000-8000-00000000d001'),
    caseId: aCase().id,
    regime: 'US_DMCA',
    language: 'en',
    state: 'DRAFT',
    version: 1,
    content: WHOLE,
    authorId: 'li',
    createdAt: AT,
    ...facts,
  };
}

describe('what a notice needs, by law', () => {
  it('is this matrix', () => {
    const table = NOTICE_ELEMENTS.map((element) => [
      element,
      ...NOTICE_REGIMES.map((regime) => regimeRule(regime).needs[element] ?? '-'),
    ]);
    expect([['', ...NOTICE_REGIMES], ...table].map((row) => row.join(' | ')).join('\n')).toMatchSnapshot();
  });

  it.each(NOTICE_REGIMES)('%s lists each element that is missing, and a whole notice lacks none', (regime) => {
    expect(missingElements(regime, WHOLE)).toEqual([]);
    for (const element of NOTICE_ELEMENTS) {
      const need = regimeRule(regime).needs[element];
      const missing = missingElements(regime, without[element](WHOLE)).map((each) => each.element);
      expect(missing).toEqual(need === undefined || need === 'OPTIONAL' ? [] : [element]);
    }
  });

  it('asks an agent for its authority, and the owner for none', () => {
    const owner: NoticeContent = { ...without.AUTHORITY(WHOLE), sender: { name: 'The owner', standing: 'OWNER' } };
    expect(missingElements('CN_NETWORK', owner)).toEqual([]);
  });

  it.each(NOTICE_REGIMES.flatMap((regime) => NOTICE_LANGUAGES.map((language) => [regime, language] as const)))(
    '%s says every element it needs in %s',
    (regime, language) => {
      const text = plainText(writeNotice({ ...aNotice(), regime, language }, ON));
      expect(text).toMatchSnapshot();
      for (const place of ['copy.example/1.html', 'abuse@copy.example', '2026-03-10', WHOLE.claimant.name])
        expect(text).toContain(place);
      expect(text).not.toMatch(/\{\w+\}/);
    },
  );
});

describe('a counter-notice', () => {
  it.each(NOTICE_REGIMES)('under %s is told what it lacks', (regime: NoticeRegime) => {
    expect(missingOfCounter(regime, COUNTER_NEEDS[regime])).toEqual([]);
    for (const left of COUNTER_NEEDS[regime]) {
      const given = COUNTER_NEEDS[regime].filter((each) => each !== left);
      expect(missingOfCounter(regime, given)).toEqual([left]);
    }
  });
});

describe('the life of a notice', () => {
  it('is this table, whole', () => {
    const table = NOTICE_STATES.map((state) => {
      const ways = NOTICE_EVENTS.map((event) => `${event} ${NOTICE_TRANSITIONS[state][event] ?? 'refused'}`);
      return `${state}: ${ways.join(', ')}`;
    });
    expect(table.join('\n')).toMatchSnapshot();
  });

  it('is approved by another person than its author, and only whole', () => {
    expect(approve(aNotice(), 'li', AT)).toMatchObject({ error: { code: 'APPROVAL_BY_SAME_PERSON' } });
    expect(approve(aNotice({ content: without.PERJURY(WHOLE) }), 'wang', AT)).toMatchObject({
      error: { code: 'NOTICE_INCOMPLETE', missing: [{ element: 'PERJURY', field: '/statements' }] },
    });
    expect(must(approve(aNotice(), 'wang', AT), 'approved')).toMatchObject({
      state: 'APPROVED',
      approval: { by: 'wang' },
      version: 2,
    });
  });

  it('loses its approval with the first changed word, and whoever changed it cannot approve it', () => {
    const approved = must(approve(aNotice(), 'wang', AT), 'approved');
    const revised = must(revise(approved, { ...WHOLE, reasons: 'more' }, 'wang'), 'revised');
    expect(revised).toMatchObject({ state: 'DRAFT', authorId: 'wang' });
    expect(revised.approval).toBeUndefined();
    expect(approve(revised, 'wang', AT)).toMatchObject({ error: { code: 'APPROVAL_BY_SAME_PERSON' } });
  });

  it('never leaves unapproved', () => {
    const served = { by: 'li', at: AT, textHash: 'a', pdfHash: 'b' };
    expect(serve(aNotice(), served)).toMatchObject({ error: { code: 'STATE_REFUSED' } });
  });

  it('arrives after it was sent and before that is recorded', () => {
    const sent = aNotice({ state: 'SENT', served: { by: 'li', at: AT, textHash: 'a', pdfHash: 'b' } });
    const recordedAt = AT.add({ hours: 2 });
    const arrival = { outcome: 'DELIVERED', proof: 'receipt', recordedBy: 'li', recordedAt } as const;
    expect(deliver(sent, { ...arrival, at: AT.subtract({ seconds: 1 }) })).toMatchObject({
      error: { code: 'DELIVERY_INVALID', at: '/arrivedAt' },
    });
    expect(deliver(sent, { ...arrival, at: recordedAt.add({ seconds: 1 }) })).toMatchObject({
      error: { code: 'DELIVERY_INVALID' },
    });
    expect(must(deliver(sent, { ...arrival, at: AT }), 'arrived').state).toBe('DELIVERED');
  });
});

describe('the guard before a notice leaves', () => {
  const FREE: NoticeSituation = {
    file: aCase({
      state: 'CONFIRMED_INFRINGEMENT',
      approvals: [
        { by: 'li', at: AT },
        { by: 'wang', at: AT },
      ],
    }),
    licenseCheck: UNLICENSED,
    evidence: { status: 'SECURED', manifestHash: 'ab' },
    hearing: 'NONE',
    regime: 'CN_NETWORK',
    hadCounterNotice: 'NO',
  };
  const { licenseCheck: _, ...unchecked } = FREE;

  it('lets one leave that nothing stands against', () => expect(checkNoticeGuard(FREE).ok).toBe(true));

  it.each<[string, NoticeSituation]>([
    ['NOT_CONFIRMED', { ...FREE, file: { ...FREE.file, approvals: FREE.file.approvals.slice(0, 1) } }],
    ['LICENSE_COVERS', { ...FREE, licenseCheck: LICENSED }],
    ['LICENSE_UNDETERMINED', { ...FREE, licenseCheck: { ...UNLICENSED, verdict: 'UNDETERMINED' } }],
    ['LICENSE_UNCHECKED', unchecked],
    ['EXEMPTION_UNREVIEWED', { ...FREE, file: { ...FREE.file, exemption: 'FLAGGED' } }],
    ['EVIDENCE_NOT_SECURED', { ...FREE, evidence: { status: 'MISSING' } }],
    ['EVIDENCE_NOT_SECURED', { ...FREE, evidence: { status: 'DAMAGED' } }],
    ['PARTNER_NOT_HEARD', { ...FREE, hearing: 'OPEN' }],
    ['PARTNER_UPHELD', { ...FREE, hearing: 'UPHELD' }],
    ['COUNTER_NOTICE_BARS', { ...FREE, hadCounterNotice: 'YES' }],
  ])('holds one back for %s', (block, situation) => {
    expect(checkNoticeGuard(situation)).toMatchObject({ error: { code: 'NOTICE_BLOCKED', blocks: [block] } });
  });

  it('names everything that stands in the way at once', () => {
    const bad = { ...FREE, licenseCheck: LICENSED, evidence: { status: 'MISSING' }, hearing: 'OPEN' } as const;
    expect(checkNoticeGuard(bad)).toMatchObject({
      error: { blocks: ['LICENSE_COVERS', 'EVIDENCE_NOT_SECURED', 'PARTNER_NOT_HEARD'], licenseId: 'license-1' },
    });
  });

  it('bars a second notice after a counter-notice under the network regulations alone', () => {
    expect(checkNoticeGuard({ ...FREE, regime: 'EU_DSA', hadCounterNotice: 'YES' }).ok).toBe(true);
  });
});
