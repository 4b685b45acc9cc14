import { describe, expect, it } from '@jest/globals';
import { chosenType } from './rights-representation.js';

describe('the form of a statement of rights', () => {
  it.each([
    [undefined, 'application/ld+json'],
    ['*/*', 'application/ld+json'],
    ['application/json', 'application/json'],
    ['application/rsl+xml', 'application/rsl+xml'],
    ['application/ld+json;q=0.1, application/rsl+xml;q=0.5', 'application/rsl+xml'],
    ['application/rsl+xml;q=0, */*', 'application/ld+json'],
    ['application/*', 'application/ld+json'],
    ['text/html', 'application/ld+json'],
    ['application/rsl+xml;q=x', 'application/ld+json'],
    ['', 'application/ld+json'],
  ])('for %s is %s', (accept, type) => {
    expect(chosenType(accept)).toBe(type);
  });
});
