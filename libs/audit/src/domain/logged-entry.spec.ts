import { describe, expect, it } from '@jest/globals';
import { readLoggedEntry } from './logged-entry.js';

const HASH = '0'.repeat(64);
const entry = {
  sequence: 1,
  id: 'e',
  at: '2026-03-02T10:00:00.000Z',
  actor: { kind: 'SYSTEM', id: 'test', roles: [] },
  action: 'test.thing-happened',
  subject: { type: 'thing', id: '1' },
  reason: 'because',
  hash: HASH,
};
const logged = { entry, leafIndex: 0, treeSize: 1, proof: [HASH], checkpoint: 'note' };

describe('a logged entry', () => {
  it('is read as it was shown', () => {
    expect(readLoggedEntry(logged)).toEqual(logged);
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    { ...logged, entry: undefined },
    { ...logged, entry: null },
    { ...logged, entry: {} },
    { ...logged, entry: { ...entry, subject: null } },
    { ...logged, entry: { ...entry, hash: 'short' } },
    { ...logged, proof: ['short'] },
    { ...logged, leafIndex: -1 },
    { ...logged, treeSize: 1.5 },
    { ...logged, checkpoint: 7 },
  ])('is none: %j', (value) => {
    expect(readLoggedEntry(value)).toBeUndefined();
  });
});
