import { describe, expect, it } from '@jest/globals';
import { CASE_FLOW, CASE_STATES, type CaseState, checkMove, UNCONFIRMED_STATES } from './case-states.js';

const isAllowed = (from: CaseState, to: CaseState): boolean => checkMove(from, to).ok;

/** Every state that can be reached from one without passing another. */
function reachable(from: CaseState, without: CaseState): ReadonlySet<CaseState> {
  const found = new Set<CaseState>([from]);
  for (const state of found) for (const next of CASE_FLOW[state]) if (next !== without) found.add(next);
  return found;
}

describe('the life of a case', () => {
  it('is this table, whole: every state against every state', () => {
    const table = CASE_STATES.map((from) => {
      const allowed = CASE_FLOW[from].filter((to) => isAllowed(from, to));
      const refused = CASE_STATES.filter((to) => !isAllowed(from, to));
      return `${from} -> ${allowed.join(', ') || 'nothing'} (refuses the other ${refused.length})`;
    });
    expect(table.join('\n')).toMatchSnapshot();
  });

  it.each([
    ['DETECTED', 'NOTICE_SENT'],
    ['EXEMPT_REVIEW', 'NOTICE_SENT'],
    ['EVIDENCE_PENDING', 'LITIGATION'],
    ['CLOSED', 'NOTICE_SENT'],
  ] as const)('never leads from %s to %s', (from, to) => {
    expect(checkMove(from, to)).toMatchObject({
      ok: false,
      error: { code: 'STATE_REFUSED', allowed: CASE_FLOW[from] },
    });
  });

  it('never stands still', () => expect(CASE_STATES.filter((state) => isAllowed(state, state))).toEqual([]));

  it('reaches every state from the first', () => {
    const found = reachable('DETECTED', 'DETECTED');
    expect(CASE_STATES.filter((state) => !found.has(state))).toEqual([]);
  });

  it('reaches nothing that needs an infringement without people having confirmed one', () => {
    const found = reachable('DETECTED', 'CONFIRMED_INFRINGEMENT');
    expect([...found].toSorted()).toEqual([...UNCONFIRMED_STATES].toSorted());
  });

  it('ends without a way on where the flow names none', () => {
    const ends = CASE_STATES.filter((state) => CASE_FLOW[state].length === 0);
    expect(ends).toEqual([
      'DISMISSED_DUPLICATE',
      'FAILED',
      'TRANSFERRED_POLICE',
      'LIFTED',
      'MEDIATED',
      'CLOSED_PARTIAL',
      'MONITORING',
    ]);
  });
});
