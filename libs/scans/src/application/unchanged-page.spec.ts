import { describe, expect, it } from '@jest/globals';
import { RIVER } from '../scanning.fixture.js';
import type { CatalogText } from './catalog-texts.port.js';
import { MemoryPostings } from './memory-postings.js';
import { UnchangedPage } from './unchanged-page.js';

const OTHER =
  '图书馆新馆今天开放，三层阅览室共有八百个座位，市民凭身份证即可入馆，周一闭馆整理图书，开放时间为上午九点。';

function aRecord(...texts: readonly string[]) {
  const works: CatalogText[] = [];
  const take = (text: string): void => {
    const sequence = BigInt(works.length + 1);
    works.push({ id: `work-${sequence}`, sequence, text });
  };
  for (const text of texts) take(text);
  const since = async (cursor: bigint) => {
    const items = works.filter(({ sequence }) => sequence > cursor);
    return { items, cursor: items.at(-1)?.sequence ?? cursor };
  };
  const record = { since, latest: async () => works.at(-1)?.sequence ?? 0n };
  return { take, unchanged: new UnchangedPage(new MemoryPostings(record), record) };
}

describe('a page that its site may call unchanged', () => {
  it('is left alone while nothing new has text in common with it, and asked up to the newest work', async () => {
    const { take, unchanged } = aRecord(RIVER);
    const kept = unchanged.questionsOf(`今日要闻 ${RIVER}`, await unchanged.latest());
    expect(await unchanged.askAgain(kept)).toBe(kept);
    take(OTHER);
    expect(await unchanged.askAgain(kept)).toEqual({ ...kept, upTo: 2n });
  });

  it('is needed whole as soon as a work came in whose text it has', async () => {
    const { take, unchanged } = aRecord(OTHER);
    const kept = unchanged.questionsOf(`今日要闻 ${RIVER}`, await unchanged.latest());
    take(RIVER);
    expect(await unchanged.askAgain(kept)).toBeUndefined();
    // once it was looked at, the same work asks for it no more
    const looked = unchanged.questionsOf(`今日要闻 ${RIVER}`, await unchanged.latest());
    expect(await unchanged.askAgain(looked)).toBe(looked);
  });

  it('is needed whole for a new version of a work, too', async () => {
    const { take, unchanged } = aRecord(RIVER);
    const kept = unchanged.questionsOf(RIVER, await unchanged.latest());
    take(`${RIVER}（更正）`);
    expect(await unchanged.askAgain(kept)).toBeUndefined();
  });

  it('of which nothing was kept, or by another engine, is needed whole', async () => {
    const { unchanged } = aRecord(OTHER);
    expect(await unchanged.askAgain(undefined)).toBeUndefined();
    const { hashes = new Uint8Array(), upTo = 0n } = unchanged.questionsOf(RIVER, 1n) ?? {};
    hashes[3] = (hashes[3] ?? 0) ^ 1;
    expect(await unchanged.askAgain({ hashes, upTo })).toBeUndefined();
  });
});
