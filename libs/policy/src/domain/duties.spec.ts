import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { compile } from './compile.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import { decimal } from './operands.js';
import type { Duty, Policy } from './policy.js';
import { ODRL } from './vocabulary.js';
import { type DutyReport, EMPTY_WORLD } from './world.js';

const LATE_FEE: Duty = { uid: 'urn:duty:late-fee', action: [{ uid: `${ODRL}compensate` }] };
const CREDIT: Duty = {
  uid: 'urn:duty:credit',
  action: [{ uid: `${ODRL}attribute` }],
  functions: { attributedParty: 'urn:party:operator' },
};
const FEE: Duty = {
  uid: 'urn:duty:fee',
  action: [
    {
      uid: `${ODRL}compensate`,
      refinement: [{ leftOperand: 'payAmount', operator: 'eq', rightOperand: [decimal(500)], unit: 'CNY' }],
    },
  ],
  consequence: [LATE_FEE],
};
const license: Policy = {
  uid: 'urn:license:1',
  type: 'Agreement',
  permission: [
    { uid: 'urn:license:1#may', action: [{ uid: `${ODRL}print` }], assignee: [{ uid: 'urn:a' }], duty: [FEE, CREDIT] },
  ],
};
const use = { assignee: 'urn:a', action: `${ODRL}print`, facts: new Map() };

type Outcome = Pick<DutyReport, 'rule' | 'deontic'> & Partial<DutyReport>;

function having(...outcomes: readonly Outcome[]): Decision {
  const duties = outcomes.map((outcome): DutyReport => ({ performance: 'Unknown', ...outcome }));
  return decide(must(compile([license]), 'license'), { uses: [use] }, { ...EMPTY_WORLD, duties });
}

function states(decision: Decision): Record<string, string> {
  return Object.fromEntries(decision.duties.map((duty) => [duty.rule, duty.state]));
}

describe('duties of a permission', () => {
  it('are told with the answer, as the other side reads them', () => {
    const { verdict, duties } = having();
    expect(verdict).toBe('PERMITTED');
    expect(duties).toEqual([
      {
        rule: FEE.uid,
        role: 'DUTY',
        of: 'urn:license:1#may',
        state: 'PENDING',
        action: ['compensate'],
        target: [],
        functions: {},
        terms: ['payAmount eq 500 CNY'],
      },
      {
        rule: CREDIT.uid,
        role: 'DUTY',
        of: 'urn:license:1#may',
        state: 'PENDING',
        action: ['attribute'],
        target: [],
        functions: { attributedParty: 'urn:party:operator' },
        terms: [],
      },
    ]);
  });

  it('do not stand in the way while they are owed', () => {
    const decision = having({ rule: FEE.uid, deontic: 'Fulfilled' }, { rule: CREDIT.uid, deontic: 'NonSet' });
    expect(decision.verdict).toBe('PERMITTED');
    expect(states(decision)).toEqual({ [FEE.uid]: 'FULFILLED', [CREDIT.uid]: 'PENDING' });
  });

  it('take the permission away once violated', () => {
    const { verdict, because } = having({ rule: CREDIT.uid, deontic: 'Violated' });
    expect(verdict).toBe('NOT_LICENSED');
    expect(because[0]?.conditions).toEqual([
      { duty: FEE.uid, state: 'PENDING' },
      { duty: CREDIT.uid, state: 'VIOLATED' },
    ]);
  });

  it('give it back when performed late, with every consequence fulfilled', () => {
    const late = { rule: FEE.uid, deontic: 'Violated', performance: 'Performed' } as const;
    expect(having(late).verdict).toBe('NOT_LICENSED');
    expect(having(late, { rule: LATE_FEE.uid, deontic: 'Fulfilled' }).verdict).toBe('PERMITTED');
  });

  it('count by the latest report, and of two alike by the graver', () => {
    const [march, april] = ['2026-03-01T00:00Z', '2026-04-01T00:00Z'].map((at) => Temporal.Instant.from(at));
    if (march === undefined || april === undefined) throw new Error('two instants');
    const broken = { rule: CREDIT.uid, deontic: 'Violated' } as const;
    const cured = { rule: CREDIT.uid, deontic: 'Fulfilled' } as const;
    expect(having({ ...broken, at: march }, { ...cured, at: april }).verdict).toBe('PERMITTED');
    expect(having({ ...cured, at: march }, { ...broken, at: april }).verdict).toBe('NOT_LICENSED');
    expect(having({ ...cured, at: april }, { ...broken, at: april }).verdict).toBe('NOT_LICENSED');
    expect(having(broken, cured).verdict).toBe('NOT_LICENSED');
  });
});
