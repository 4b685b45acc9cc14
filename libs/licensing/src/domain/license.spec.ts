import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { aLicense, aScope, at } from './license.fixture.js';
import { endTerm, initialState, reinstate, revoke, startTerm, stateAt, suspend } from './license.js';

const start = aScope().termStartsAt;
const end = aScope().termEndsAt;
const ns = { nanoseconds: 1 };

describe('the state of a license at an instant', () => {
  const history = aLicense({
    suspensions: [
      { suspendedAt: at('2027-03-01T00:00Z'), reinstatedAt: at('2027-04-01T00:00Z') },
      { suspendedAt: at('2027-06-01T00:00Z') },
    ],
    revokedAt: at('2027-07-01T00:00Z'),
    state: 'REVOKED',
  });

  it.each<[string, Temporal.Instant, string | undefined]>([
    ['before it was granted', aLicense().grantedAt.subtract(ns), undefined],
    ['once granted', aLicense().grantedAt, 'SCHEDULED'],
    ['a nanosecond before its term', start.subtract(ns), 'SCHEDULED'],
    ['as its term starts', start, 'ACTIVE'],
    ['as it is suspended', at('2027-03-01T00:00Z'), 'SUSPENDED'],
    ['a nanosecond before it is reinstated', at('2027-04-01T00:00Z').subtract(ns), 'SUSPENDED'],
    ['as it is reinstated', at('2027-04-01T00:00Z'), 'ACTIVE'],
    ['suspended again', at('2027-06-15T00:00Z'), 'SUSPENDED'],
    ['as it is revoked', at('2027-07-01T00:00Z'), 'REVOKED'],
    ['long after', at('2040-01-01T00:00Z'), 'REVOKED'],
  ])('%s', (_, instant, state) => {
    expect(stateAt(history, instant)).toBe(state);
  });

  it('is EXPIRED from the instant its term ends', () => {
    expect(stateAt(aLicense(), end.subtract(ns))).toBe('ACTIVE');
    expect(stateAt(aLicense(), end)).toBe('EXPIRED');
  });

  it('covers nothing before the grant even where the term began earlier', () => {
    const late = aLicense({ grantedAt: at('2027-02-01T00:00Z') });
    expect(stateAt(late, at('2027-01-15T00:00Z'))).toBeUndefined();
    expect(stateAt(late, at('2027-02-01T00:00Z'))).toBe('ACTIVE');
  });
});

describe('the term of a license', () => {
  it('makes it SCHEDULED or ACTIVE from the first', () => {
    expect(initialState(aScope(), start.subtract(ns))).toBe('SCHEDULED');
    expect(initialState(aScope(), start)).toBe('ACTIVE');
  });

  it('starts and ends at its instants, not a nanosecond earlier', () => {
    const scheduled = aLicense({ state: 'SCHEDULED' });
    expect(startTerm(scheduled, start.subtract(ns))).toMatchObject({ error: { code: 'TERM_NOT_DUE' } });
    expect(startTerm(scheduled, start)).toMatchObject({ value: { state: 'ACTIVE', version: 2 } });
    expect(endTerm(aLicense(), end.subtract(ns))).toMatchObject({ error: { code: 'TERM_NOT_DUE' } });
    expect(endTerm(aLicense(), end)).toMatchObject({ value: { state: 'EXPIRED' } });
  });

  it('ends for a suspended license too', () => {
    const suspended = must(suspend(aLicense(), at('2027-05-01T00:00Z')), 'active');
    expect(endTerm(suspended, end)).toMatchObject({ value: { state: 'EXPIRED' } });
  });
});

describe('the standing of a license', () => {
  it('keeps every stretch of suspension', () => {
    const suspended = must(suspend(aLicense(), at('2027-05-01T00:00Z')), 'active');
    const back = must(reinstate(suspended, at('2027-05-02T00:00Z')), 'suspended');
    expect(must(suspend(back, at('2027-05-03T00:00Z')), 'active').suspensions).toHaveLength(2);
    expect(back.suspensions).toEqual([{ suspendedAt: at('2027-05-01T00:00Z'), reinstatedAt: at('2027-05-02T00:00Z') }]);
  });

  it('is not given back once revoked', () => {
    const revoked = must(revoke(aLicense(), at('2027-05-01T00:00Z')), 'active');
    expect(reinstate(revoked, at('2027-05-02T00:00Z')).ok).toBe(false);
    expect(suspend(revoked, at('2027-05-02T00:00Z')).ok).toBe(false);
  });
});
