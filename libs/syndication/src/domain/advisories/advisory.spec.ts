import { describe, expect, it } from '@jest/globals';
import type { FeedEntry } from '../feed-entry.js';
import { acknowledge, raise, runClock, STANDARD_TERMS, sightOf } from './advisory.js';
import { letterToDesk, letterToPartner } from './advisory-letter.js';

const NOW = Temporal.Instant.from('2026-03-10T12:00:00Z');
const entry = { workId: 'v2', uri: 'https://news.example/1', edNote: 'wrong name' } as FeedEntry;
const kill = raise('KILL', entry, { id: 'a', partnerId: 'p' }, NOW, STANDARD_TERMS);
const later = (duration: Temporal.DurationLike): Temporal.Instant => NOW.add(duration);

describe('an advisory', () => {
  it('reminds at half its time and escalates at its end, to the nanosecond', () => {
    expect(kill.dueAt).toEqual(later({ hours: 4 }));
    expect(kill.rule).toContain('4 hours');
    expect(runClock(kill, later({ hours: 2 }).subtract({ nanoseconds: 1 }))).toBe('NOT_DUE');
    const reminded = runClock(kill, later({ hours: 2 }));
    expect(reminded).toMatchObject({ told: 'REMINDED', advisory: { state: 'OPEN', version: 2 } });
    if (reminded === 'NOT_DUE') throw new Error('it was due');
    expect(runClock(reminded.advisory, later({ hours: 3 }))).toBe('NOT_DUE');
    expect(runClock(reminded.advisory, later({ hours: 4 }).subtract({ nanoseconds: 1 }))).toBe('NOT_DUE');
    expect(runClock(reminded.advisory, later({ hours: 4 }))).toMatchObject({ told: 'ESCALATED' });
    expect(raise('CORRECTION', entry, kill, NOW, STANDARD_TERMS).dueAt).toEqual(later({ hours: 24 }));
  });

  it('is acknowledged once, late as well, and its clock stops', () => {
    const heard = acknowledge(kill, 'token', later({ hours: 9 }));
    expect(heard).toMatchObject({ state: 'ACKNOWLEDGED', acknowledgedBy: 'token', version: 2 });
    if (heard === undefined) throw new Error('it was heard');
    expect(acknowledge(heard, 'other', NOW)).toBeUndefined();
    expect(runClock(heard, later({ hours: 99 }))).toBe('NOT_DUE');
  });

  it('is obeyed where the work is gone, and after a correction where the new version stands', () => {
    expect(sightOf(kill, undefined)).toBe('OBEYED');
    expect(sightOf(kill, 'v2')).toBe('STILL_UP');
    const correction = { ...kill, kind: 'CORRECTION' } as const;
    expect(sightOf(correction, 'v2')).toBe('OBEYED');
    expect(sightOf(correction, 'v1')).toBe('STILL_UP');
  });

  it('is written in three languages, with its link in each', () => {
    const { subject, text } = letterToPartner(kill, 'RAISED', 'https://s.example/l');
    expect(subject).toBe('Kill / 撤稿 (a)');
    expect(text.match(/https:\/\/s\.example\/l/gu)).toHaveLength(3);
    expect(letterToPartner(kill, 'REMINDED', 'x').subject).toContain('Reminder: Kill');
    expect(letterToDesk(kill, 'STILL_UP', 'Press', ['https://p.example/1']).text).toContain('https://p.example/1');
  });
});
