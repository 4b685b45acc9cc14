import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText, foldWord, traceFold } from './fold.js';

describe('folding', () => {
  it.each([
    ['來源：國際在線', '来源:国际在线'],
    ['ＣＲＩ　Ｏｎｌｉｎｅ', 'cri online'],
    ['来\u200b源\ufeff：国\u00ad际', '来源:国际'],
    ['a \t b\n\n c', 'a b\nc'],
    ['来源：&nbsp;国际&#22312;&#x7ebf;', '来源: 国际在线'],
    ['\u1112\u1161\u11ab', '한'],
    ['ﾃﾞｰﾀ', 'データ'],
    ['<span class="a">来源：</span><a href="/">国际在线</a>', '来源:国际在线'],
    ['1 < 2 <国际>', '1 < 2 <国际>'],
    ['㈱', '(株)'],
    ['𠀋字', '𠀋字'],
  ])('%j becomes %j', (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it('gives back what stood on the page', () => {
    const page = '——來\u200b源：&nbsp;國際\u00ad在線。';
    const { text, original } = foldText(page);
    const at = text.indexOf('国际在线');
    expect(original(at, at + 4)).toBe('國際\u00ad在線');
    expect(original(0, text.length)).toBe(page);
    expect(original(2, 2)).toBe('');
  });

  it('never loses its way back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (page) => {
        const { text, original } = foldText(page);
        const pieces = Array.from({ length: text.length }, (_, at) => original(at, at + 1));
        for (const piece of pieces) expect(page).toContain(piece);
      }),
    );
  });

  it('folds a text as it folds its clusters one by one, whatever the text', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ...Array.from('aÉ ¨´\n\t\u00a0\u3000國ﾃﾞｶ\u0301\u200b\u00ad\u1112\u1161\u11ab&<>;'),
        '&amp;',
        '&#32;',
        '𠀋',
        '\ud842',
      ),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const page = units.join('');
        const quick = foldText(page);
        expect(quick.text).toBe(traceFold(page).text);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['dateline.ts', 'credit-patterns.ts', 'brand-names.ts', 'classify-credit-text.ts'])(
    'Han letters written in the patterns of %s stand for themselves',
    (file) => {
      const source = readFileSync(`libs/reprints/src/domain/${file}`, 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gmu, '');
      const letters = [...new Set(source.match(/\p{Script=Han}/gu))]
        .filter((letter) => !'導於'.includes(letter))
        .join('');
      expect(foldWord(letters)).toBe(letters);
    },
  );
});
