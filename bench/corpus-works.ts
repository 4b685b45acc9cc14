import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { LookAlikeArticles } from './look-alike-articles.js';

const CORPORA = [
  { name: 'zh-cn-news-sina2018', kind: 'CHARS' },
  { name: 'zh-tw-news-2017', kind: 'CHARS' },
  { name: 'en-news-bbc2225', kind: 'WORDS' },
] as const;

/** Where the corpora lie: `corpora` under `IMPRIMATUR_SHARED` (default `../shared`). */
export function corporaFolder(): string {
  return resolve(process.env.IMPRIMATUR_SHARED ?? '../shared', 'corpora');
}

interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/**
 * Writes works as JSON Lines: the articles of the corpora and, where more are wanted, made-up ones that read like them.
 * @returns the texts of the articles
 */
export async function writeCorpusWorks(file: string, wanted: number): Promise<readonly string[]> {
  const corpora = await Promise.all(CORPORA.map(({ name }) => articlesOf(name)));
  const articles = corpora.flat();
  if (articles.length === 0) throw new Error('not measured: the corpora are empty');
  const output = createWriteStream(file);
  const write = async (article: Article): Promise<void> => {
    if (!output.write(`${JSON.stringify(article)}\n`)) await once(output, 'drain');
  };
  for (const article of articles.slice(0, wanted)) await write(article);
  const makers = new Map<number, LookAlikeArticles>();
  for (let number = articles.length; number < wanted; number += 1) {
    // as many of a language as it has articles
    const { at, within } = placeOf(number % articles.length, corpora);
    const { [at]: some = [] } = corpora;
    const maker = makers.get(at) ?? new LookAlikeArticles(textsOf(some), CORPORA[at]?.kind ?? 'CHARS');
    makers.set(at, maker);
    await write({ id: `made-up/${number}`, title: some[within]?.title ?? '', text: maker.make(number) });
  }
  await promisify(output.end.bind(output))();
  return textsOf(articles);
}

function placeOf(number: number, corpora: readonly (readonly Article[])[]): { at: number; within: number } {
  let within = number;
  const at = corpora.findIndex(({ length }) => {
    if (within < length) return true;
    within -= length;
    return false;
  });
  return { at, within };
}

function textsOf(articles: readonly Article[]): readonly string[] {
  return articles.map(({ text }) => text);
}

async function articlesOf(corpus: string): Promise<readonly Article[]> {
  const packed = createReadStream(resolve(corporaFolder(), `${corpus}.jsonl.gz`));
  const articles: Article[] = [];
  for await (const line of createInterface({ input: packed.pipe(createGunzip()) })) articles.push(JSON.parse(line));
  return articles;
}
