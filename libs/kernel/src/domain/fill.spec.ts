import { describe, expect, it } from '@jest/globals';
import { fill } from './fill.js';

describe('a sentence with places', () => {
  it('gets its values, as often as a place stands there, and nothing in them is a place', () => {
    expect(fill('{who} met {whom} and {who}', { who: 'A', whom: '{who} $&' })).toBe('A met {who} $& and A');
  });

  it('is not said with a place left open', () => {
    expect(() => fill('until {until}', {})).toThrow('{until}');
  });
});
