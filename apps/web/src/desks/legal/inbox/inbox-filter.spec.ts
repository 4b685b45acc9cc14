import { describe, expect, it } from '@jest/globals';
import { filterOf, searchOf } from './inbox-filter.js';

describe('a filter of the inbox', () => {
  it('is read from an address, and written into one', () => {
    const filter = { subject: 'CASE', kind: 'FALSE_AGENT', reuse: 'FULL', assignee: 'ME', leastImpact: 40 } as const;
    expect(filterOf(new URLSearchParams(searchOf(filter)))).toEqual(filter);
  });

  it('takes nothing that is none of its words', () => {
    const search = 'subject=EVERYTHING&leastImpact=-3&assignee=zhao&cursor=x';
    expect(filterOf(new URLSearchParams(search))).toEqual({});
  });
});
