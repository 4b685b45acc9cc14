import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keptTokens, tokenize, withTokens } from './tokens.js';

const ids = (text: string): number[] => [...tokenize(text).ids];
const pieces = (text: string): string[] => {
  const { count, starts, ends } = tokenize(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
};

describe('tokens of a text', () => {
  it('are single characters in unspaced scripts and words elsewhere', () => {
    const expected = '国 际 在 线 2026 年 11 月 CRI Online 日 本 語 ニ ュ ー ス';
    expect(pieces('国际在线2026年11月 CRI Online、日本語ニュース')).toEqual(expected.split(' '));
  });

  it('fold traditional, Taiwan and Hong Kong forms with simplified ones, character by character', () => {
    expect(ids('國際在線專稿')).toEqual(ids('国际在线专稿'));
    expect(ids('後來說著裡面')).toEqual(ids('后来说着里面'));
    expect(ids('衞生署説')).toEqual(ids('卫生署说'));
  });

  it('fold width, case, accents, ligatures and apostrophes', () => {
    expect(ids('ＣＲＩ ｏｎｌｉｎｅ')).toEqual(ids('cri ONLINE'));
    expect(ids('Café naïve')).toEqual(ids('cafe naive'));
    expect(ids('cafe\u0301')).toEqual(ids('café'));
    expect(ids('ﬁnal ½')).toEqual(ids('final 1 2'));
    expect(ids('don’t')).toEqual(ids("don't"));
    expect(ids('ﾆｭｰｽ')).toEqual(ids('ニュース'));
    expect(ids('𝐂𝐑𝐈')).toEqual(ids('cri'));
  });

  it('read letters that look like others as those', () => {
    expect(ids('ВВС nеws оnlinе')).toEqual(ids('BBC news online')); // Cyrillic В, С, е, о
    expect(ids('ΑΙ μοdel')).toEqual(ids('AI model')); // Greek Α, Ι, ο and micro sign
    expect(ids('⻛险⻚⾯')).toEqual(ids('风险页面')); // radicals, as copied out of PDF
    expect(ids('入ロ、エ人、ー二三')).toEqual(ids('入口、工人、一二三')); // katakana
  });

  it('are the same however a passage is disguised, each at the place it was disguised at', () => {
    const tricks: ((character: string) => string)[] = [
      (c) => c,
      (c) => `${c}\u200b`,
      (c) => `\ufeff${c}\u00ad`,
      (c) => c.toUpperCase(),
      (c) => (/[a-z0-9]/u.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c),
      (c) => (/[aeo]/u.test(c) ? `${c}\u0301` : c),
      (c) => ({ 国: '國', 际: '際', 线: '線', a: 'а', o: 'ο', 口: 'ロ' })[c] ?? c,
    ];
    const plain = '国际在线 online 2026年 口岸 space';
    const trick = fc.array(fc.constantFrom(...tricks), { minLength: plain.length, maxLength: plain.length });
    fc.assert(
      fc.property(trick, (chosen) => {
        const parts = Array.from(plain, (character, at) => chosen[at]?.(character) ?? character);
        const disguised = parts.join('');
        expect(ids(disguised)).toEqual(ids(plain));
        const placeOf = (at: number): number => parts.slice(0, at).join('').length;
        const [shown, original] = [tokenize(disguised), tokenize(plain)];
        for (let token = 0; token < original.count; token += 1) {
          expect(shown.starts[token]).toBeGreaterThanOrEqual(placeOf(original.starts[token] ?? 0));
          expect(shown.ends[token]).toBeLessThanOrEqual(placeOf(original.ends[token] ?? 0));
        }
      }),
    );
  });

  it('know nothing of punctuation, spaces and invisible characters', () => {
    expect(ids('来\u200b源：国\u00ad际 在\u3000线。')).toEqual(ids('来源国际在线'));
    expect(ids('so\u00adft hy\u2060phen')).toEqual(ids('soft hyphen'));
    expect(ids('， 。！\n\t…')).toEqual([]);
  });

  it('keep rare characters beyond the first plane whole', () => {
    expect(pieces('𠮷野家')).toEqual(['𠮷', '野', '家']);
  });

  it('cover ascending, non-empty ranges, each of which gives the same token again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { count, starts, ends, ids: all } = tokenize(text);
        for (let at = 0; at < count; at += 1) {
          expect(ends[at]).toBeGreaterThan(starts[at] ?? 0);
          if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          expect(ids(text.slice(starts[at], ends[at]))).toContain(all[at]);
        }
      }),
    );
  });

  it('are lent to several who wait, each with its own', async () => {
    const texts = Array.from({ length: 20 }, (_, at) => `第${at}篇 page ${at}`);
    const seen = await Promise.all(
      texts.map((text) =>
        withTokens(text, async (tokens) => {
          await Promise.resolve();
          return keptTokens(tokens);
        }),
      ),
    );
    expect(seen).toEqual(texts.map(tokenize));
    await expect(withTokens('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  });
});
