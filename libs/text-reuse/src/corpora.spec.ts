import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { Converter } from 'opencc-js';
import { createReuseIndex } from './reuse-index.js';

interface Article {
  readonly id: string;
  readonly text: string;
}

const SAMPLE = 300;
const QUERIES = 40;

const read = (path: string): Article[] =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n', SAMPLE)
    .map((line) => JSON.parse(line));

describeShared('corpora/zh-cn-news-sina2018.jsonl.gz', 'text reuse on real news', (path) => {
  const toTaiwan = Converter({ from: 'cn', to: 'twp' });
  const articles = read(path);
  const index = createReuseIndex();
  const sources = articles.filter((article) => article.text.length > 400).slice(0, QUERIES);
  const foundAs = (page: string, id: string): string | undefined =>
    index.match(page).find(({ work }) => work === id)?.class;

  beforeAll(() => {
    for (const article of articles) index.add(article);
  });

  it('finds every whole copy, in both scripts', () => {
    for (const { id, text } of sources) {
      expect(foundAs(text, id)).toBe('FULL');
      expect(foundAs(toTaiwan(text), id)).toBeDefined();
    }
  });

  it('finds every half as an excerpt', () => {
    const classes = sources.map(({ id, text }) => foundAs(text.slice(text.length / 4, (text.length * 3) / 4), id));
    expect(classes.filter((found) => found === 'EXCERPT').length).toBeGreaterThanOrEqual(QUERIES - 1);
  });

  it('finds nothing of other years on other pages', () => {
    const other = read(path.replace('zh-cn-news-sina2018', 'zh-tw-news-2017'));
    expect(other.filter(({ text }) => index.match(text).length > 0)).toEqual([]);
  });
});
