import { describe, expect, it } from '@jest/globals';
import type { Holding } from './holding.js';
import { addKept, type HeldRow, judgeRow } from './judge-row.js';
import { retentionEnd } from './retention-end.js';
import { confirmRequest, openRequest, SubjectRequestId } from './subject-request.js';

const AT_ONCE = { when: '', since: '', rule: 'CLAIM_INCOMPLETE_RETENTION', onRequest: 'AT_ONCE' } as const;
const AFTER = { when: '', since: '', rule: 'CLAIM_RETENTION', onRequest: 'AFTER_PERIOD', law: 'art. 188' } as const;
const HOLDING: Holding = {
  name: 'test.thing',
  what: '',
  purpose: '',
  basis: 'a contract',
  table: '',
  key: '',
  matters: [],
  remains: '',
  exports: {},
  clocks: [AT_ONCE, AFTER],
  erasure: 'DELETE',
};
const SINCE = Temporal.Instant.from('2026-09-02T01:00:00Z');
const row = (clock?: number, isOnHold = false): HeldRow => ({
  key: 'k',
  matterId: 'm',
  isOnHold,
  ...(clock === undefined ? {} : { clock, since: SINCE }),
});
const END = retentionEnd('CLAIM_RETENTION', SINCE);
const JUST_BEFORE = END.subtract({ milliseconds: 1 });

describe('a row of a holding', () => {
  it.each([
    ['on hold', row(0, true), 'REQUEST', END, { kept: { reason: 'LEGAL_HOLD' } }],
    ['of an open matter', row(), 'REQUEST', END, { kept: { reason: 'OPEN_MATTER', law: 'a contract' } }],
    ['that nothing keeps, when asked', row(0), 'REQUEST', SINCE, { verdict: 'ERASE' }],
    ['that nothing keeps, unasked', row(0), 'PERIOD', SINCE, { kept: { reason: 'LEGAL_PERIOD' } }],
    [
      'that a law keeps, when asked',
      row(1),
      'REQUEST',
      JUST_BEFORE,
      { kept: { law: 'art. 188', until: END.toString() } },
    ],
    ['that a law keeps, at the end', row(1), 'PERIOD', END, { verdict: 'ERASE' }],
    ['that a law keeps, just before', row(1), 'PERIOD', JUST_BEFORE, { verdict: 'KEEP' }],
  ] as const)('%s', (_, held, cause, now, judged) => {
    expect(judgeRow(HOLDING, held, cause, now)).toMatchObject(judged);
  });

  it('stands in a report with those kept for the same reason, until the last of their ends', () => {
    const kept = [
      { reason: 'LEGAL_PERIOD', law: 'a', until: '2029-01-02T00:00:00Z' },
      { reason: 'LEGAL_PERIOD', law: 'a', until: '2029-01-01T00:00:00Z' },
      { reason: 'LEGAL_HOLD', law: 'b' },
    ] as const;
    expect(kept.reduce<ReturnType<typeof addKept>>(addKept, [])).toEqual([
      { reason: 'LEGAL_PERIOD', law: 'a', until: '2029-01-02T00:00:00Z', rows: 2 },
      { reason: 'LEGAL_HOLD', law: 'b', rows: 1 },
    ]);
  });
});

describe('a request about personal data', () => {
  const asked = { id: SubjectRequestId('r'), kind: 'ACCESS', law: 'GDPR', email: 'Li@Reader.example' } as const;

  it('is due a month after it came, by the calendar of its law, confirmed or not', () => {
    const request = openRequest(asked, SINCE);
    expect(request).toMatchObject({ state: 'UNCONFIRMED', email: 'li@reader.example' });
    // 2 October 2026 is a Friday, in Brussels two hours ahead
    expect(request.dueAt.toString()).toBe('2026-10-02T22:00:00Z');
    expect(openRequest({ ...asked, law: 'PIPL' }, SINCE).dueAt.toString()).toBe('2026-09-17T16:00:00Z');
  });

  it('is confirmed while its link is good, and once', () => {
    const request = openRequest(asked, SINCE);
    expect(confirmRequest(request, request.linkEndsAt)).toMatchObject({ error: { code: 'SUBJECT_LINK_INVALID' } });
    const confirmed = confirmRequest(request, SINCE);
    expect(confirmed).toMatchObject({ value: { state: 'CONFIRMED', version: 2 } });
    if (confirmed.ok) expect(confirmRequest(confirmed.value, END)).toEqual(confirmed);
  });
});
