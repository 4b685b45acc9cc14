import { describe, expect, it } from '@jest/globals';
import { EMPTY_FORM, savable, unfilled } from './claim-form.js';

const begun = { ...EMPTY_FORM, on: '2026-11-20', where: 'https://a.example/' };

describe('the form of a claim', () => {
  it('is saved from the moment a day and a place are named', () => {
    expect(savable(EMPTY_FORM, 'en')).toBeUndefined();
    for (const half of [{ on: '2026-1' }, { where: '' }, { where: 'https://' }])
      expect(savable({ ...begun, ...half }, 'en')).toBeUndefined();
    expect(savable(begun, 'en')).toEqual({
      kind: 'COPYRIGHT',
      arose: { on: '2026-11-20', basis: 'PUBLICATION' },
      pageUrl: 'https://a.example/',
      declarations: [],
    });
  });

  it('takes a page by its address, and a work by its URI', () => {
    expect(savable({ ...begun, where: ' https://a.example/1 ' }, 'en')).toMatchObject({
      pageUrl: 'https://a.example/1',
    });
    expect(savable({ ...begun, where: 'tag:a.example,2026:1' }, 'en')).toMatchObject({
      workUri: 'tag:a.example,2026:1',
    });
  });

  it('leaves out what is half typed', () => {
    const half = savable({ ...begun, name: 'Li Hua', email: 'li.hua@' }, 'zh-Hans');
    expect(half?.claimant).toEqual({ name: 'Li Hua', language: 'zh-Hans' });
  });

  it('says what is missing before it can be filed', () => {
    expect(unfilled(EMPTY_FORM)).toEqual(['on', 'where', 'statement', 'name', 'email']);
    const whole = { ...begun, where: 'https://a.example/1', statement: 's', name: 'n', email: 'a@b.example' };
    expect(unfilled(whole)).toEqual([]);
  });
});
