import { tokenize } from '@app/text-reuse';
import { describe, expect, it } from '@jest/globals';
import type { CatalogText } from './catalog-texts.port.js';
import { MemoryPostings } from './memory-postings.js';

const TEXT = '抢修队连夜加固老桥堤坝，沿江三个村子的居民已经转移到学校和礼堂，水位在凌晨四点开始回落，没有人员受伤。';

describe('postings in memory', () => {
  const works: CatalogText[] = [];
  let looks = 0;
  let now = 0;
  const texts = {
    since: (cursor: bigint) => {
      looks += 1;
      const items = works.filter(({ sequence }) => sequence > cursor);
      return Promise.resolve({ items, cursor: items.at(-1)?.sequence ?? cursor });
    },
  };
  const postings = new MemoryPostings(texts, undefined, () => now);
  const page = tokenize(TEXT);

  it('looks at the record at most every two seconds for a question that may be answered from a moment ago', async () => {
    expect(await postings.candidates(page, 'RECENT')).toEqual([]);
    works.push({ id: 'work-1', sequence: 1n, text: TEXT });
    now = 1_900;
    expect(await postings.candidates(page, 'RECENT')).toEqual([]);
    expect(looks).toBe(1);
    now = 2_100;
    expect(await postings.candidates(page, 'RECENT')).toMatchObject([{ work: 1 }]);
    expect(looks).toBe(2);
  });

  it('knows every work on record otherwise', async () => {
    works.push({ id: 'work-2', sequence: 2n, text: TEXT });
    expect((await postings.candidates(page)).map(({ work }) => work).sort()).toEqual([1, 2]);
  });
});
