import { describe, expect, it } from '@jest/globals';
import { queryIn, withFilter } from './search.js';

describe('the address of a search', () => {
  it('says what is asked for, and nothing it cannot mean', () => {
    const search = new URLSearchParams('q= 渡口 &origin=OWN&scope=ALL&order=NEWEST&language=&x=1');
    expect(queryIn(search)).toEqual({ q: '渡口', origin: 'OWN', order: 'NEWEST' });
    expect(queryIn(new URLSearchParams('origin=MINE'))).toEqual({});
  });

  it('takes a filter, changes it, and lets it go when it is chosen again', () => {
    const one = withFilter(new URLSearchParams('q=a'), 'month', '2026-05');
    expect(one.toString()).toBe('q=a&month=2026-05');
    expect(withFilter(one, 'month', '2026-06').toString()).toBe('q=a&month=2026-06');
    expect(withFilter(one, 'month', '2026-05').toString()).toBe('q=a');
    expect(withFilter(one, 'q', '').toString()).toBe('month=2026-05');
  });
});
