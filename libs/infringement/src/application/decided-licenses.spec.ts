import type { DecideUse } from '@app/licensing';
import { describe, expect, it } from '@jest/globals';
import { FOUND } from '../domain/case.fixture.js';
import type { FindingFacts } from '../domain/found-use.js';
import { DecidedLicenses } from './decided-licenses.js';

const USED = { workId: 'work-1', host: 'copy.example', usedAt: FOUND.usedAt };
const NOW = Temporal.Instant.from('2026-03-11T02:00:00Z');

/** The check over one finding, and the questions it asked the decision engine. */
function checking(found: FindingFacts, licensedFrom?: Temporal.Instant) {
  const asked: unknown[] = [];
  const decideUse: Pick<DecideUse, 'execute'> = {
    execute: (questions) => {
      asked.push(...questions);
      return Promise.resolve(
        questions.map(({ at }) => {
          const isCovered = licensedFrom !== undefined && Temporal.Instant.compare(at, licensedFrom) >= 0;
          const verdict = isCovered ? ('PERMITTED' as const) : ('NOT_LICENSED' as const);
          return { verdict, reasons: [], duties: [], assumed: {}, ...(isCovered ? { licenseId: 'license-1' } : {}) };
        }),
      );
    },
  };
  const findings = { byId: (id: string) => Promise.resolve(id === found.findingId ? found : undefined) };
  return { licenses: new DecidedLicenses(decideUse, findings), asked };
}

describe('a license check', () => {
  it('asks what the scan asked: for the web, in the language of the page, at the instant of the use', async () => {
    const { licenses, asked } = checking({ ...FOUND, language: 'zh-Hant' });
    const check = await licenses.check({ ...USED, findingId: FOUND.findingId, reuse: 'REWRITE' }, NOW);
    const question = {
      workId: 'work-1',
      action: 'adaptation',
      medium: 'web',
      domain: 'copy.example',
      language: 'zh-Hant',
    };
    expect(asked).toEqual([
      { ...question, at: FOUND.usedAt },
      { ...question, at: NOW },
    ]);
    expect(check).toMatchObject({ verdict: 'NOT_LICENSED', usedAt: FOUND.usedAt, checkedAt: NOW });
  });

  it('of a use that nobody has scanned takes it for a whole reprint in the work’s own language', async () => {
    const { licenses, asked } = checking(FOUND);
    await licenses.check(USED, NOW);
    const question = { workId: 'work-1', action: 'reprint', medium: 'web', domain: 'copy.example' };
    expect(asked).toEqual([
      { ...question, at: FOUND.usedAt },
      { ...question, at: NOW },
    ]);
  });

  it('finds a license that came after the use and covers it by now: no notice leaves against that', async () => {
    const { licenses } = checking(FOUND, NOW);
    expect(await licenses.check(USED, NOW)).toMatchObject({ verdict: 'PERMITTED', licenseId: 'license-1' });
    const later = checking(FOUND, NOW.add({ hours: 1 }));
    expect(await later.licenses.check(USED, NOW)).toMatchObject({ verdict: 'NOT_LICENSED' });
  });
});
