import { describe, expect, it } from '@jest/globals';
import { recentWorks } from './recent-works.js';
import { keptTokens, scanTokens, tokenize } from './tokens.js';

/** Of different words throughout. */
const someText = (name: string, words: number): string =>
  Array.from({ length: words }, (_, at) => `${name}${(at * 7_919) % 100_003}`).join(' ');

describe('works met again', () => {
  const [river, library] = [someText('river', 300), someText('library', 300)];
  const meetOthers = (): void => {
    for (let at = 0; at < 150; at += 1) recentWorks.tokensOf(someText(`w${at}x`, 10_000));
  };

  it('have the tokens and fingerprints of their texts: met once, again, and when many others have gone by', () => {
    for (const isPushedOut of [false, false, false, true, true]) {
      if (isPushedOut) meetOthers();
      expect(keptTokens(recentWorks.tokensOf(river))).toEqual(tokenize(river));
      const hashes = recentWorks.hashesOf(river);
      expect(hashes.commonWith(recentWorks.hashesOf(`${river} ${library}`))).toBeGreaterThan(60);
      expect(hashes.commonWith(recentWorks.hashesOf(library))).toBe(0);
    }
  });

  it('keep them to themselves: what is read next writes over nothing', () => {
    for (let times = 0; times < 3; times += 1) recentWorks.tokensOf(river);
    const kept = recentWorks.tokensOf(river);
    scanTokens(library);
    expect(kept).toEqual(tokenize(river));
    expect(recentWorks.tokensOf(river)).toBe(kept);
  });
});
