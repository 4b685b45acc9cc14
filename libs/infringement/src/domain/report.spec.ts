import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { FOUND } from './case.fixture.js';
import { kindOfFinding } from './found-use.js';
import { CaseId } from './infringement-case.js';
import { contentOf, join, receive } from './receive-report.js';
import { duplicateKey, knownKeys, ReportId } from './report.js';
import { dismiss, REPORT_EVENTS, REPORT_TRANSITIONS, triageToCase } from './settle-report.js';

const at = Temporal.Instant.from('2026-03-10T04:00:00Z');
const filing = { id: 'filing-1', filedAt: at, actor: { kind: 'PUBLIC', id: 'anonymous' } };
const content = { kind: 'UNAUTHORIZED_USE', url: 'https://copy.example/1.html', workId: 'work-1' } as const;
const report = receive(ReportId('report-1'), content, filing);
const li = { by: 'li', at, reason: 'seen' };

describe('a written report', () => {
  it('is about a page, and a false agent about what it says at least', () => {
    expect(contentOf({ kind: 'UNAUTHORIZED_SALE' })).toMatchObject({
      error: { code: 'REPORT_INCOMPLETE', missing: ['/url'] },
    });
    expect(contentOf({ kind: 'FALSE_AGENT' })).toMatchObject({ error: { missing: ['/url', '/statement'] } });
    expect(contentOf({ kind: 'FALSE_AGENT', statement: 'calls itself your agent' }).ok).toBe(true);
  });

  it.each([
    ['HTTPS://Copy.Example:443/1.html#comments', 'https://copy.example/1.html'],
    ['https://user:secret@copy.example/1.html', 'https://copy.example/1.html'],
    ['http://新闻.example/?id=1', 'http://xn--efvy88h.example/?id=1'],
  ])('%s is the page %s', (url, canonical) => {
    expect(must(contentOf({ kind: 'UNAUTHORIZED_USE', url }), 'content').url).toBe(canonical);
  });

  it.each([
    'copy.example/1.html',
    'javascript:alert(1)',
    'ftp://copy.example/',
    `https://copy.example/${'a'.repeat(2_048)}`,
  ])('%.40s is no address', (url) => {
    expect(contentOf({ kind: 'UNAUTHORIZED_USE', url })).toMatchObject({
      error: { code: 'REPORT_ADDRESS_INVALID', at: '/url' },
    });
  });
});

describe('duplicates', () => {
  it('share page and work', () => {
    const again = { ...content, kind: 'UNAUTHORIZED_SALE' } as const;
    expect(duplicateKey(again)).toBe(duplicateKey(content));
    expect(duplicateKey({ ...content, workId: 'work-2' })).not.toBe(duplicateKey(content));
  });

  it('may have been reported by somebody who could not name the work', () => {
    const { workId: _, ...unnamed } = content;
    expect(knownKeys(content)).toContain(duplicateKey(unnamed));
  });

  it('of a file without address share its bytes; of what has neither nothing is known', () => {
    expect(duplicateKey({ kind: 'UNAUTHORIZED_USE', workId: 'work-1', found: FOUND })).toBe(
      `work-1 sha256:${FOUND.contentHash}`,
    );
    expect(duplicateKey({ kind: 'FALSE_AGENT' })).toBeUndefined();
  });

  it('add what the first did not know, and take nothing back', () => {
    const { workId: _, ...unnamed } = content;
    const first = receive(ReportId('report-1'), unnamed, filing);
    const second = join(first, { ...content, found: FOUND });
    expect(second).toMatchObject({ filings: 2, workId: 'work-1', found: FOUND, version: 1 });
    expect(join(second, { ...content, found: { ...FOUND, findingId: 'other' } }).found).toEqual(FOUND);
  });
});

describe('the life of a report', () => {
  it('is this table, whole', () => {
    const table = Object.entries(REPORT_TRANSITIONS).flatMap(([state, next]) =>
      REPORT_EVENTS.map((event) => `${state} + ${event} = ${next[event] ?? 'refused'}`),
    );
    expect(table).toEqual([
      'RECEIVED + CaseOpened = TRIAGED_TO_CASE',
      'RECEIVED + ReportDismissed = DISMISSED',
      'TRIAGED_TO_CASE + CaseOpened = refused',
      'TRIAGED_TO_CASE + ReportDismissed = refused',
      'DISMISSED + CaseOpened = refused',
      'DISMISSED + ReportDismissed = refused',
    ]);
  });

  it('ends once, in a case or with a ground', () => {
    const triaged = must(triageToCase(report, CaseId('case-1'), li), 'triaged');
    expect(triaged).toMatchObject({ state: 'TRIAGED_TO_CASE', version: 2, decision: { caseId: 'case-1', by: 'li' } });
    expect(dismiss(triaged, 'DUPLICATE', li)).toMatchObject({ error: { code: 'STATE_REFUSED', allowed: [] } });
    expect(must(dismiss(report, 'NOT_OUR_WORK', li), 'dismissed').decision).toEqual({ ...li, ground: 'NOT_OUR_WORK' });
  });
});

describe('a finding', () => {
  it.each([
    ['UNLICENSED_CANDIDATE', 'UNAUTHORIZED_USE'],
    ['POSSIBLY_EXEMPT_REVIEW', 'UNAUTHORIZED_USE'],
    ['LICENSED_OUT_OF_SCOPE', 'BREACH_OF_LICENSE'],
    ['LICENSED_ATTRIBUTION_DEFECT', 'BREACH_OF_LICENSE'],
  ])('%s may be reported as %s', (verdict, kind) =>
    expect(must(kindOfFinding({ ...FOUND, verdict }), 'kind')).toBe(kind),
  );

  it.each(['LICENSED_OK', 'NOT_OUR_WORK', 'LINK_ONLY', 'INSUFFICIENT_EVIDENCE'])(
    '%s is nothing to report',
    (verdict) => {
      expect(kindOfFinding({ ...FOUND, verdict })).toMatchObject({
        error: { code: 'FINDING_NOT_REPORTABLE', verdict },
      });
    },
  );
});
