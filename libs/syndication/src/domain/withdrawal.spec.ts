import { describe, expect, it } from '@jest/globals';
import { withdrawalReason } from './withdrawal.js';

describe('a work that is not delivered', () => {
  it.each([
    ['was killed', ['WORK_CANCELED'], ['ACTIVE'], 'KILLED'],
    ['was killed after its license was over', ['WORK_CANCELED'], ['EXPIRED'], 'KILLED'],
    ['was killed before anybody could use it', ['WORK_CANCELED'], ['SCHEDULED'], undefined],
    ['is withheld', ['WORK_WITHHELD'], ['ACTIVE'], 'WITHHELD'],
    ['is under embargo', ['WORK_EMBARGOED'], ['ACTIVE'], undefined],
    ['lost its license', ['LICENSE_REVOKED'], ['REVOKED'], 'LICENSE_ENDED'],
    ['ran out of its term', ['LICENSE_EXPIRED'], ['EXPIRED', 'REVOKED'], 'LICENSE_ENDED'],
    [
      'has a suspended license and one that is over',
      ['LICENSE_SUSPENDED'],
      ['EXPIRED', 'SUSPENDED'],
      'LICENSE_SUSPENDED',
    ],
    ['is used up: what was taken stays', ['LICENSE_EXHAUSTED'], ['EXHAUSTED', 'EXPIRED'], undefined],
    ['waits for its term', ['LICENSE_SCHEDULED'], ['SCHEDULED'], undefined],
    ['is licensed for other uses than delivery', [], ['ACTIVE'], undefined],
    ['was never granted', [], [undefined], undefined],
  ])('because it %s', (_, reasons, states, expected) => {
    expect(
      withdrawalReason(
        reasons,
        states.map((state) => ({ state })),
      ),
    ).toBe(expected);
  });
});
