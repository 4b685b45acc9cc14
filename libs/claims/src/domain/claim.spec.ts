import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { aDraft, aReceived, BEGUN, CLAIMANT, CONTENT, reviewed, TERMS } from './claim.fixture.js';
import { amendDraft, ClaimId, completeClaim, fileClaim, openDraft, withdrawClaim } from './claim.js';
import { excuseLateness } from './claim-review.js';
import { checkTerms } from './claim-window.js';
import { explainWindow } from './explain-window.js';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const END_OF_WINDOW = at('2026-10-08T16:00:00Z'); // 24:00 of Thursday 8 October in Beijing, after National Day
const ID = ClaimId('00000000-0000-7000-8000-000000000002');

describe('the window of a claim', () => {
  it('of a matter of 1 September 2026 ends with 8 October, after the National Day holiday', () => {
    expect(aDraft().window).toMatchObject({
      rule: 'CLAIM_WINDOW',
      source: 'statement, clause 6',
      lastDay: '2026-10-08',
    });
    expect(aDraft().window.endsAt.equals(END_OF_WINDOW)).toBe(true);
    expect(aDraft().window.computation.trace.map(({ step }) => step)).toContain('ROLL_HOLIDAY');
  });

  it('counts from the latest trigger stated, and records which', () => {
    const learned = { basis: 'KNOWLEDGE', event: '2026-09-02' } as const;
    const { window } = aDraft({ triggers: [...CONTENT.triggers, learned] });
    expect(window).toMatchObject({ trigger: learned, lastDay: '2026-10-08' });
    expect(window.computation.nominalLastDay).toBe('2026-10-02');
  });

  it('is counted from the local day of an instant abroad', () => {
    const { window } = aDraft({ triggers: [{ basis: 'PUBLICATION', event: '2026-03-01T20:00:00-05:00' }] });
    expect(window.lastDay).toBe('2026-04-01');
  });

  it('takes the reading that favors the claimant where the law has several', () => {
    const terms = { ...TERMS, window: 'P1M' };
    const { window } = must(
      openDraft(ID, { ...CONTENT, triggers: [{ basis: 'STATED_EVENT', event: '2026-02-28' }] }, terms, BEGUN),
      'draft',
    );
    expect(window.computation.lastDay).toBe('2026-03-30');
    expect(window.lastDay).toBe('2026-04-01');
  });

  it('is not given for a day that has not come, nor for one that does not exist', () => {
    const opened = (event: string) =>
      openDraft(ID, { ...CONTENT, triggers: [{ basis: 'STATED_EVENT', event }] }, TERMS, BEGUN);
    expect(opened('2026-09-02')).toMatchObject({ ok: true });
    expect(opened('2026-09-03')).toMatchObject({
      error: { code: 'CLAIM_NOT_ARISEN', expected: expect.stringContaining('2026-09-02') },
    });
    expect(opened('2026-02-30')).toMatchObject({ error: { code: 'DEADLINE_EVENT_INVALID' } });
  });
});

describe('the terms of a publisher', () => {
  it.each([
    [{}, undefined],
    [{ jurisdiction: 'XX' }, 'DEADLINE_PROFILE_UNKNOWN'],
    [{ window: '30 days' }, 'DEADLINE_PERIOD_INVALID'],
    [{ draftLapse: 'P1000Y' }, 'DEADLINE_PERIOD_INVALID'],
  ])('with %j are countable, or refused before anybody claims: %s', (change, code) => {
    const checked = checkTerms({ ...TERMS, ...change });
    expect(checked.ok ? undefined : checked.error.code).toBe(code);
  });
});

describe('filing', () => {
  it.each([
    ['one nanosecond before the end of the window', END_OF_WINDOW.subtract({ nanoseconds: 1 }), false],
    ['at the end of the window', END_OF_WINDOW, true],
    ['one nanosecond after it', END_OF_WINDOW.add({ nanoseconds: 1 }), true],
    ['two months after it', END_OF_WINDOW.add({ hours: 24 * 61 }), true],
  ])('%s is received, and late: %s', (_when, now, isLate) => {
    const draft = { ...aDraft(), draftLapse: { at: now.add({ hours: 1 }) } };
    expect(must(fileClaim(draft, CLAIMANT, now, TERMS.calendars), 'received')).toMatchObject({
      state: 'RECEIVED',
      receipt: { isLate },
    });
  });

  it('a late claim goes the same way as any other', () => {
    const late = { ...aReceived(), receipt: { at: END_OF_WINDOW, isLate: true } };
    const underReview = must(reviewed(late, { type: 'START_REVIEW' }), 'review starts');
    expect(must(reviewed(underReview, { type: 'UPHOLD', remedy: 'CORRECTED' }), 'upheld')).toMatchObject({
      state: 'UPHELD',
      remedy: 'CORRECTED',
    });
  });

  it('lists what is missing', () => {
    const { statement: _, ...empty } = aDraft();
    expect(fileClaim(empty, undefined, BEGUN, TERMS.calendars)).toMatchObject({
      error: {
        code: 'CLAIM_ELEMENTS_MISSING',
        missing: ['statement', 'claimant.name', 'claimant.email, claimant.phone or claimant.address'],
      },
    });
    expect(fileClaim(aDraft(), { name: 'Li Hua' }, BEGUN, TERMS.calendars)).toMatchObject({ ok: false });
  });

  it('counts a provisional window once more, since the calendar may have been published; a final one stands', () => {
    const draft = aDraft();
    const guessed = { ...draft.window, endsAt: BEGUN, lastDay: '2026-09-02' };
    const provisional = { ...draft, window: { ...guessed, provisional: true } };
    const filed = must(fileClaim(provisional, CLAIMANT, BEGUN, TERMS.calendars), 'received');
    expect(filed).toMatchObject({ window: { lastDay: '2026-10-08', provisional: false }, receipt: { isLate: false } });
    const final = must(fileClaim({ ...draft, window: guessed }, CLAIMANT, BEGUN, TERMS.calendars), 'received');
    expect(final).toMatchObject({ window: { lastDay: '2026-09-02' }, receipt: { isLate: true } });
  });

  it('happens once', () => {
    expect(fileClaim(aReceived(), CLAIMANT, BEGUN, TERMS.calendars)).toMatchObject({
      error: { code: 'STATE_REFUSED', state: 'RECEIVED' },
    });
  });
});

describe('a draft', () => {
  const lapse = aDraft().draftLapse.at;

  it('begun on 2 September lapses with 8 October', () => {
    expect(lapse.equals(END_OF_WINDOW)).toBe(true);
  });

  it('lapses by the reading that leaves the claimant most time', () => {
    const begun = at('2026-02-28T02:00:00Z');
    const content = { ...CONTENT, triggers: [{ basis: 'STATED_EVENT', event: '2026-02-27' }] as const };
    const draft = must(openDraft(ID, content, { ...TERMS, draftLapse: 'P1M' }, begun), 'draft');
    expect(draft.draftLapse.at.toString()).toBe('2026-04-01T16:00:00Z');
  });

  it('past its instant can neither be filed, changed nor withdrawn, even before the job came', () => {
    expect(fileClaim(aDraft(), CLAIMANT, lapse, TERMS.calendars)).toMatchObject({
      error: { code: 'CLAIM_NOT_A_DRAFT', state: 'LAPSED' },
    });
    expect(amendDraft(aDraft(), {}, TERMS, lapse)).toMatchObject({
      error: { code: 'CLAIM_NOT_A_DRAFT', state: 'LAPSED' },
    });
    expect(withdrawClaim(aDraft(), lapse)).toMatchObject({ error: { code: 'CLAIM_NOT_A_DRAFT', state: 'LAPSED' } });
    const before = lapse.subtract({ nanoseconds: 1 });
    expect(fileClaim(aDraft(), CLAIMANT, before, TERMS.calendars)).toMatchObject({ value: { state: 'RECEIVED' } });
    expect(withdrawClaim(aDraft(), before)).toMatchObject({ value: { state: 'WITHDRAWN' } });
  });

  it('takes changes, and a new day moves its window; a received claim takes none', () => {
    const triggers = [{ basis: 'PUBLICATION', event: '2026-03-02' }] as const;
    const amended = must(amendDraft(aDraft(), { kind: 'COPYRIGHT', triggers }, TERMS, BEGUN), 'amended');
    expect(amended).toMatchObject({ kind: 'COPYRIGHT', version: 2, window: { lastDay: '2026-04-01' } });
    expect(amendDraft(aReceived(), { triggers }, TERMS, BEGUN)).toMatchObject({ error: { code: 'CLAIM_NOT_A_DRAFT' } });
  });
});

describe('the review', () => {
  const underReview = must(reviewed(aReceived(), { type: 'START_REVIEW' }), 'review starts');

  it.each([
    ['a work of another source', { origin: 'THIRD_PARTY', source: '吉林日报' } as const, '吉林日报'],
    ['our own work', { origin: 'OWN' } as const, undefined],
    ['a work of unknown origin', { origin: 'UNKNOWN' } as const, undefined],
    ['no work we know', undefined, undefined],
  ])('forwards a claim about %s only to a source', (_what, work, source) => {
    const forwarded = reviewed(underReview, { type: 'FORWARD' }, work === undefined ? {} : { work });
    if (source === undefined) expect(forwarded).toMatchObject({ error: { code: 'CLAIM_NOT_FORWARDABLE' } });
    else expect(forwarded).toMatchObject({ value: { state: 'FORWARDED_TO_SOURCE', forwardedTo: source } });
  });

  it('may ask for more; the answer is added and the review goes on', () => {
    const incomplete = must(reviewed(underReview, { type: 'FIND_INCOMPLETE', missing: ['the river'] }), 'incomplete');
    const completed = must(
      completeClaim(incomplete, { addition: 'It is the Yalu.', declarations: ['ACCURACY'] }),
      'completed',
    );
    expect(incomplete.missing).toEqual(['the river']);
    expect(completed).toMatchObject({
      state: 'UNDER_REVIEW',
      missing: [],
      declarations: ['ACCURACY'],
      statement: `${CONTENT.statement}\n\nIt is the Yalu.`,
    });
  });

  it('excuses lateness only where there is some', () => {
    const excuse = { by: 'account-1', at: BEGUN, reason: 'ill until then' };
    expect(excuseLateness(aReceived(), excuse)).toMatchObject({ error: { code: 'CLAIM_NOT_LATE' } });
    const late = { ...aReceived(), receipt: { at: BEGUN, isLate: true } };
    expect(excuseLateness(late, excuse)).toMatchObject({ value: { excuse, state: 'RECEIVED' } });
  });

  it('ends with the claimant’s withdrawal, as long as nothing is decided', () => {
    expect(withdrawClaim(underReview, BEGUN)).toMatchObject({ value: { state: 'WITHDRAWN' } });
    const rejected = must(reviewed(underReview, { type: 'REJECT' }), 'rejected');
    expect(withdrawClaim(rejected, BEGUN)).toMatchObject({ error: { code: 'STATE_REFUSED' } });
  });
});

describe('the explanation', () => {
  it('says rule, day and arrival in sentences', () => {
    expect([explainWindow(aDraft(), 'en'), explainWindow(aReceived(), 'en')]).toMatchSnapshot();
  });
});
