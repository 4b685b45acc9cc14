import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { CASE_FLOW, CASE_STATES, type CaseState, checkMove } from './case-states.js';

/** The table of the case flow as the law register has it: state → its successors, in its own spelling. */
function registerTable(path: string): ReadonlyMap<string, readonly string[]> {
  const page = readFileSync(path, 'utf8');
  const table = page.slice(page.indexOf('| state | allowed next | guard / clock |'));
  const rows = table.slice(0, table.indexOf('\nForbidden:')).split('\n').slice(2);
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  return new Map(
    cells.flatMap(([, states = '', next = '']) =>
      states
        .split(/[,/]/)
        .map((state) => state.trim())
        .filter((state) => state !== '' && !state.includes('flag'))
        .map((state) => [state, successors(next)] as const),
    ),
  );
}

function successors(next: string): readonly string[] {
  const text = next.replace('reopened (-> triage)', 'reopened').replace(/\([^)]*\)/g, '');
  return text.split(',').flatMap((each) => (each.trim() === '' || each.trim() === '-' ? [] : [each.trim()]));
}

/** American spelling here, British there. */
const ours = (name: string): string => name.replace('licence', 'license').toUpperCase();

describeShared('law/LAW.md', 'the case flow of the law register, part G', (path) => {
  const table = registerTable(path);
  const register = new Map([...table].map(([state, next]) => [ours(state), next.map(ours)]));

  it('has its states here, each with the same successors', () => {
    for (const [state, next] of register) {
      if (state === 'REOPENED') continue;
      expect([state, [...(CASE_FLOW[state as CaseState] ?? [])].toSorted()]).toEqual([state, [...next].toSorted()]);
    }
    expect(register.size).toBeGreaterThan(30);
  });

  it.each(CASE_STATES)('%s: every edge leads on, every non-edge is refused', (from) => {
    const next = from === 'REOPENED' ? ['TRIAGE'] : (register.get(from) ?? []);
    for (const to of CASE_STATES) expect([to, checkMove(from, to).ok]).toEqual([to, next.includes(to)]);
  });
});
