import { describe, expect, it } from '@jest/globals';
import { CASE_STATES } from '../../../../../../libs/infringement/src/domain/case-states.js';
import { byPhase, documentOf, phaseOf } from './phases.js';

describe('the board of cases', () => {
  it('has a column for every state of the flow', () => {
    const columns = Object.fromEntries(CASE_STATES.map((state) => [state, phaseOf(state)]));
    const winding = CASE_STATES.filter((state) => columns[state] === 'rest');
    expect(winding).toEqual([
      'DISMISSED_DUPLICATE',
      'NOT_INFRINGING',
      'LICENSED_CLOSED',
      'COMPLIED',
      'PERFORMED',
      'WITHDRAWN',
      'CLOSED_PARTIAL',
      'MONITORING',
      'CLOSED',
    ]);
  });

  it('keeps the order in which the service gave them', () => {
    const cases = [
      { id: 1, state: 'TRIAGE' },
      { id: 2, state: 'JUDGMENT' },
      { id: 3, state: 'DETECTED' },
    ];
    expect(
      byPhase(cases)
        .get('triage')
        ?.map(({ id }) => id),
    ).toEqual([1, 3]);
  });

  it('leaves to their documents what only a document brings', () => {
    expect([documentOf('NOTICE_SENT'), documentOf('UNDELIVERABLE'), documentOf('LITIGATION')]).toEqual([
      'notice',
      'delivery',
      undefined,
    ]);
  });
});
