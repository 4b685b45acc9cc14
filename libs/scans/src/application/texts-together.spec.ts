import { describe, expect, it } from '@jest/globals';
import type { CatalogText } from './catalog-texts.port.js';
import { TextsTogether } from './texts-together.js';

const textOf = (sequence: bigint): CatalogText => ({ id: `w${sequence}`, text: `text ${sequence}`, sequence });

describe('texts read together', () => {
  it('are asked for once by all who ask while an answer is on its way, and each gets its own', async () => {
    const asked: (readonly bigint[])[] = [];
    const texts = new TextsTogether({
      at: async (sequences) => {
        asked.push(sequences);
        await Promise.resolve();
        return sequences.filter((sequence) => sequence !== 9n).map(textOf);
      },
    });
    const answers = await Promise.all([texts.at([1n]), texts.at([2n, 9n]), texts.at([]), texts.at([2n, 3n])]);
    expect(asked).toEqual([[1n], [2n, 9n, 3n]]);
    expect(answers.map((found) => found.map(({ sequence }) => sequence))).toEqual([[1n], [2n], [], [2n, 3n]]);
    expect(await texts.at([4n])).toEqual([textOf(4n)]);
  });

  it('fail for those who asked, and for nobody after them', async () => {
    let isBroken = true;
    const texts = new TextsTogether({
      at: async (sequences) => {
        await Promise.resolve();
        if (isBroken) throw new Error('gone');
        return sequences.map(textOf);
      },
    });
    await expect(texts.at([1n])).rejects.toThrow('gone');
    isBroken = false;
    expect(await texts.at([1n])).toEqual([textOf(1n)]);
  });
});
