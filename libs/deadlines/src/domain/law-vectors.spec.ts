import { readFileSync } from 'node:fs';
import { must } from '@app/kernel';
import { expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { checkTrace } from './check-trace.js';
import { type Deadline, deadline } from './deadline.js';

interface Vector {
  readonly id: string;
  readonly profile: string;
  readonly event: string;
  readonly period: string;
  /** For England: whether the act is one at the court office. */
  readonly rollover: boolean;
  readonly localStart: string;
  readonly nominalLastDay: string;
  readonly lastDay: string;
  readonly deadlineExclusive: string;
  readonly deadlineUtc: string;
  readonly altLastDayStrictReading?: string;
}

/** Worked examples in the file that is read; a shorter file would pass in silence. */
const EXAMPLES = 43;

describeShared('law/vectors.json', 'worked examples of the law', (path) => {
  const { deadlines } = JSON.parse(readFileSync(path, 'utf8')) as { deadlines: readonly Vector[] };

  it(`are ${EXAMPLES} or more`, () => {
    expect(deadlines.length).toBeGreaterThanOrEqual(EXAMPLES);
  });

  it.each(deadlines.map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
    const counted = count(vector);
    const { localStart, nominalLastDay, lastDay, deadlineExclusive } = vector;
    expect(counted).toMatchObject({ localStart, nominalLastDay, lastDay, deadlineExclusive });
    expect(Temporal.Instant.from(counted.deadlineExclusive).toString()).toBe(vector.deadlineUtc);
    if (vector.altLastDayStrictReading !== undefined) {
      expect(counted.alternatives).toContainEqual(
        expect.objectContaining({ code: 'altStrict', lastDay: vector.altLastDayStrictReading }),
      );
    }
    expect(checkTrace(counted)).toMatchObject({ ok: true });
  });

  it('say the same in the fields of a batch, rollover among them', () => {
    for (const { profile, event, period, rollover, lastDay } of deadlines) {
      expect(must(deadline({ profile, event, period, rollover }), 'a worked example')).toMatchObject({ lastDay });
    }
  });
});

function count({ profile, event, period, rollover }: Vector): Deadline {
  return must(deadline({ profile, event, period, court: profile === 'GB' && rollover }), 'a worked example');
}
