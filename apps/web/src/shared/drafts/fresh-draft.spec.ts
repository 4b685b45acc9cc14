import { describe, expect, it } from '@jest/globals';
import { freshDraft } from './fresh-draft.js';

const NOW = 1_790_000_000_000;
const kept = (at: unknown, value: unknown) => JSON.stringify({ at, value });

describe('a draft on this device', () => {
  it('is taken up again within a month', () => {
    expect(freshDraft(kept(NOW - 29 * 86_400_000, { reason: 'so' }), NOW)).toEqual({ reason: 'so' });
  });

  it.each([
    ['absent', null],
    ['older than a month', kept(NOW - 31 * 86_400_000, { reason: 'so' })],
    ['broken', '{"at":'],
    ['of another shape', kept('yesterday', { reason: 'so' })],
    ['empty', kept(NOW, null)],
  ])('that is %s is none', (_what, raw) => {
    expect(freshDraft(raw, NOW)).toBeUndefined();
  });
});
