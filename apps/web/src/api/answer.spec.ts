import { describe, expect, it } from '@jest/globals';
import { answer, nextCursor } from './answer.js';
import { ProblemError } from './problem.js';

describe('an answer', () => {
  it('is its data', async () => {
    expect(await answer(Promise.resolve({ data: 1, response: new Response('1') }))).toBe(1);
  });

  it('that refuses is thrown as a problem', async () => {
    const response = new Response('', { status: 409 });
    const refused = answer(Promise.resolve({ error: { code: 'STATE_REFUSED', title: 'No' }, response }));
    await expect(refused).rejects.toBeInstanceOf(ProblemError);
  });

  it.each([
    ['</api/v1/scans?limit=20&cursor=abc>; rel="next"', 'abc'],
    ['</api/v1/scans?limit=20>; rel="prev"', undefined],
    ['', undefined],
  ])('whose Link is %s goes on at %s', (link, cursor) => {
    expect(nextCursor(new Headers({ link }))).toBe(cursor);
  });
});
