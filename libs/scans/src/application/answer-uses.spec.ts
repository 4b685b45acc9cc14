import { describe, expect, it } from '@jest/globals';
import type { DecisionFacts } from '../domain/finding-facts.js';
import { AnswerUses, type UseMoments } from './answer-uses.js';
import type { SeenUse } from './decisions.port.js';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const PUBLISHED = at('2026-11-20T00:00Z');
const SEEN = at('2026-11-24T00:00Z');
const NOW = at('2026-12-24T00:00Z');
const MOMENTS: UseMoments = { publishedAt: PUBLISHED, seenAt: SEEN, asOf: NOW };
const permitted: DecisionFacts = { verdict: 'PERMITTED', reasons: [], duties: ['ATTRIBUTE'], licenseId: 'L1' };
const refused: DecisionFacts = {
  verdict: 'NOT_LICENSED',
  reasons: [{ code: 'OUTSIDE_SCOPE', detail: '', licenseId: 'L1', dimension: 'territory' }],
  duties: [],
};

/** An engine that says what it is told for each use. */
function engine(says: (use: SeenUse) => DecisionFacts) {
  const asked: SeenUse[] = [];
  const answer = new AnswerUses({
    decide: (uses) => {
      asked.push(...uses);
      return Promise.resolve(uses.map(says));
    },
  });
  const use: SeenUse = { workId: 'w', reuse: 'FULL', at: PUBLISHED };
  const ask = async (moments: Partial<UseMoments> = {}, headline: 'KEPT' | 'ALTERED' = 'KEPT') =>
    (await answer.execute([{ use, headline }], { ...MOMENTS, ...moments }))[0];
  return { ask, asked };
}
const until = (end: Temporal.Instant) => (use: SeenUse) =>
  Temporal.Instant.compare(use.at, end) < 0 ? permitted : refused;
const since = (start: Temporal.Instant) => (use: SeenUse) =>
  Temporal.Instant.compare(use.at, start) >= 0 ? permitted : refused;

describe('a use is asked about', () => {
  it('as of its publication; a license that covers it then and as it was seen is enough', async () => {
    const { ask, asked } = engine(() => permitted);
    expect(await ask()).toEqual({ decision: permitted });
    expect(asked.map((use) => use.at)).toEqual([PUBLISHED, SEEN]);
  });

  it('once, where all moments are one', async () => {
    const { ask, asked } = engine(() => refused);
    expect(await ask({ seenAt: PUBLISHED, asOf: PUBLISHED })).toEqual({ decision: refused });
    expect(asked).toHaveLength(1);
  });

  it('again as it was seen: the license may be over', async () => {
    expect(await engine(until(SEEN)).ask()).toEqual({
      decision: permitted,
      later: { kind: 'OVER', decision: refused },
    });
    // over since: nobody has seen the page after that
    expect(await engine(until(NOW)).ask()).toEqual({ decision: permitted });
  });

  it('again as of now: a license may have come', async () => {
    expect(await engine(since(NOW)).ask()).toEqual({
      decision: refused,
      later: { kind: 'CAME_LATER', decision: permitted },
    });
  });

  it('again for the partner’s own country, where the site tells none: that can only permit', async () => {
    const { ask } = engine((use) => (use.territory === 'SG' ? permitted : refused));
    expect(await ask({ likely: 'SG' })).toEqual({ decision: permitted });
    expect(await ask({ likely: 'DE' })).toEqual({ decision: refused });
    expect(await engine((use) => (use.territory === 'DE' ? refused : permitted)).ask({ likely: 'DE' })).toEqual({
      decision: permitted,
    });
  });

  it('again as an adaptation, where the headline is another', async () => {
    const { ask } = engine((use) => (use.reuse === 'REWRITE' ? refused : permitted));
    expect(await ask({}, 'ALTERED')).toEqual({ decision: permitted, mayAdapt: 'NO' });
    expect(await engine(() => permitted).ask({}, 'ALTERED')).toEqual({ decision: permitted, mayAdapt: 'YES' });
  });
});
