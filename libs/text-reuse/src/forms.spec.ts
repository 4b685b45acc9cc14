import { describe, expect, it } from '@jest/globals';
import { createReuseIndex } from './reuse-index.js';

const NOTE =
  '十一月八日至十一日本站学习节优惠活动来袭，活动邀约五十家教育机构参与，旨在为学生和家长更加高效地解决选课难题。';

/** Texts without a common phrase. */
const story = (number: number): string =>
  Array.from({ length: 400 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((number * 7919 + at * at * 31 + at * 17) % 6000)),
  ).join('');

describe('forms', () => {
  it('are what two works begin with that have nothing else in common', () => {
    const index = createReuseIndex();
    index.add({ id: '1', text: NOTE + story(1) });
    expect(index.match(NOTE + story(9))).toMatchObject([{ work: '1' }]);
    index.add({ id: '2', text: NOTE + story(2) });
    expect(index.match(NOTE + story(9))).toEqual([]);
  });

  it('are no passage in the middle of works: one may have it from the other', () => {
    const index = createReuseIndex();
    for (const at of [1, 2]) index.add({ id: String(at), text: story(at) + NOTE + story(at + 20) });
    expect(index.match(NOTE + story(9))).toHaveLength(2);
  });

  it('are no lead of a text that was printed twice', () => {
    const index = createReuseIndex();
    for (const at of [1, 2]) index.add({ id: String(at), text: `${NOTE}${story(1)}${at}` });
    expect(index.match(NOTE + story(9))).toHaveLength(2);
  });

  it('leave the rest of a match as it is', () => {
    const index = createReuseIndex();
    for (const at of [1, 2]) index.add({ id: String(at), text: NOTE + story(at) });
    const [match] = index.match(`${NOTE}${story(9)}${story(1).slice(200, 300)}`);
    expect(match).toMatchObject({ work: '1', matched: 100, spans: [{ work: [NOTE.length + 200, NOTE.length + 300] }] });
  });
});
