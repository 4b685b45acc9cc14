import { describe, expect, it } from '@jest/globals';
import { exclusiveCells } from './exclusive-grant.js';
import { aScope } from './license.fixture.js';

const cells = (change: Parameters<typeof aScope>[0]): number =>
  exclusiveCells(aScope({ exclusivity: 'EXCLUSIVE', ...change }), ['urn:a', 'urn:b']).length;

describe('an exclusive grant', () => {
  it('takes every country of the world, both scripts of Chinese, and each work', () => {
    expect(cells({ territories: ['001'], languages: ['zh'] })).toBe(249 * 2 * 2);
    expect(cells({ territories: ['001', 'CN'], languages: ['zh', 'zh-Hans', 'zh-Hans-SG'] })).toBe(249 * 2 * 2);
  });

  it('takes nothing when it is not exclusive', () => {
    expect(cells({ exclusivity: 'NON_EXCLUSIVE' })).toBe(0);
  });
});
