import { describe, expect, it } from '@jest/globals';
import { KeptPages } from './kept-pages.js';

const page = (bytes: number) => ({ body: Buffer.alloc(bytes), link: '' });

describe('kept pages', () => {
  it('are forgotten by their last use when there are too many', () => {
    const pages = new KeptPages(100);
    pages.keep('a', page(40));
    pages.keep('b', page(40));
    expect(pages.find('a')).toBeDefined();
    pages.keep('c', page(40));
    expect(['a', 'b', 'c'].map((name) => pages.find(name) !== undefined)).toEqual([true, false, true]);
    pages.keep('whole', page(101));
    expect(['a', 'c', 'whole'].some((name) => pages.find(name) !== undefined)).toBe(false);
  });
});
