import { describe, expect, it } from '@jest/globals';
import { questionFrom } from './question.js';

describe('a question before publishing', () => {
  it.each([
    [{ page: ' https://a.example/1 ' }, { url: 'https://a.example/1' }],
    [
      { page: '<p>https://a.example</p>', domain: ' a.example ' },
      { html: '<p>https://a.example</p>', domain: 'a.example' },
    ],
    [{ page: 'https://a.example is a page' }, { html: 'https://a.example is a page' }],
    [{ page: '  ' }, undefined],
  ])('of %j is %j', (form, question) => {
    expect(questionFrom({ domain: '', publishAt: '', ...form })).toEqual(question);
  });

  it('about a time names an instant', () => {
    const asked = questionFrom({ page: '<p>a</p>', domain: '', publishAt: '2026-12-01T08:00' });
    expect(asked?.publishAt).toMatch(/^2026-1[12]-\d\dT\d\d:00:00\.000Z$/);
  });
});
