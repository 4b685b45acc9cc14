import { describe, expect, it } from '@jest/globals';
import { workFingerprints } from './fingerprint.js';
import { PostingIndex } from './postings/posting-index.js';
import { retrieve } from './retrieve.js';
import { tokenize } from './tokens.js';

const REFRAIN = '三更灯火五更鸡正是男儿读书时黑发不知勤学早白首方悔读书迟';

describe('candidates of a page', () => {
  it('are not heard louder for a refrain that the page sings again and again', () => {
    const index = new PostingIndex(() => true, 100);
    index.add(workFingerprints(REFRAIN), 0);
    const asked = (times: number) =>
      retrieve(index, 1, () => true, tokenize(`${REFRAIN}。山外青山楼外楼\n`.repeat(times)));
    expect(asked(1)[0]?.hits.length).toBeGreaterThan(1);
    expect(asked(9)[0]?.hits).toEqual(asked(1)[0]?.hits);
  });
});
