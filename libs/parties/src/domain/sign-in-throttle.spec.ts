import { describe, expect, it } from '@jest/globals';
import { type AttemptCount, countAttempt, THROTTLE_RULES } from './sign-in-throttle.js';

const RULE = THROTTLE_RULES.NARROW;
const START = Temporal.Instant.from('2026-03-10T12:00:00Z');

/** Makes `times` attempts, each as soon as it is taken. */
function attempts(times: number): { count: AttemptCount | undefined; waits: number[]; now: Temporal.Instant } {
  let count: AttemptCount | undefined;
  let now = START;
  const waits: number[] = [];
  for (let made = 0; made < times; made += 1) {
    if (count?.blockedUntil !== undefined) now = count.blockedUntil;
    const counted = countAttempt(count, RULE, now);
    if (!counted.ok) throw new Error('INVARIANT: the attempt is due');
    count = counted.value;
    waits.push(count.blockedUntil === undefined ? 0 : now.until(count.blockedUntil).total('seconds'));
  }
  return { count, waits, now };
}

describe('attempts to sign in', () => {
  it('are free five times, then wait twice as long each time, a quarter of an hour at most', () => {
    expect(attempts(11).waits).toEqual([0, 0, 0, 0, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('are refused until the wait is over, to the nanosecond', () => {
    const { count, now } = attempts(5);
    const retryAt = now.add({ seconds: 60 });
    expect(countAttempt(count, RULE, now)).toEqual({ ok: false, error: { code: 'SIGN_IN_THROTTLED', retryAt } });
    expect(countAttempt(count, RULE, retryAt.subtract({ nanoseconds: 1 })).ok).toBe(false);
    expect(countAttempt(count, RULE, retryAt).ok).toBe(true);
  });

  it('are forgotten after an hour without one', () => {
    const { count, now } = attempts(4);
    const counted = countAttempt(count, RULE, now.add({ minutes: 60 }));
    expect(counted).toMatchObject({ ok: true, value: { attempts: 1 } });
    const justBefore = countAttempt(count, RULE, now.add({ minutes: 60 }).subtract({ nanoseconds: 1 }));
    expect(justBefore).toMatchObject({ ok: true, value: { attempts: 5 } });
  });
});
