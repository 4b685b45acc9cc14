import { describe, expect, it } from '@jest/globals';
import { changeOf } from './feed-change.js';
import type { FeedEntry } from './feed-entry.js';

const item = { kind: 'ITEM', workId: 'v2' } as FeedEntry;
const gone = (reason: string) => ({ kind: 'WITHDRAWAL', workId: 'v2', reason }) as FeedEntry;

describe('what a partner is told of a work', () => {
  it.each([
    ['new to it', item, undefined, true, { type: 'work.published' }],
    ['shown by no product', item, undefined, false, undefined],
    ['told already', item, { workId: 'v2', as: 'ITEM' }, true, undefined],
    ['another version', item, { workId: 'v1', as: 'ITEM' }, true, { type: 'work.corrected', replaces: 'v1' }],
    ['back again', item, { workId: 'v2', as: 'LICENSE_SUSPENDED' }, true, { type: 'work.published' }],
    ['killed', gone('KILLED'), { workId: 'v2', as: 'ITEM' }, true, { type: 'work.withdrawn' }],
    ['killed, never told, in no product', gone('KILLED'), undefined, false, { type: 'work.withdrawn' }],
    ['killed, told already', gone('KILLED'), { workId: 'v1', as: 'KILLED' }, true, undefined],
    ['over, never told, in no product', gone('LICENSE_ENDED'), undefined, false, undefined],
    ['over, held before', gone('LICENSE_ENDED'), { workId: 'v2', as: 'WITHHELD' }, false, { type: 'work.withdrawn' }],
  ] as const)('%s', (_, entry, told, isShown, change) => {
    expect(changeOf(entry, told, isShown)).toEqual(change);
  });
});
