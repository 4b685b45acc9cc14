import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const CORPORA = ['zh-cn-news-sina2018', 'zh-tw-news-2017', 'en-news-bbc2225'];

/** Where the corpora lie: `corpora` under `IMPRIMATUR_SHARED` (default `../shared`). */
export function corporaFolder(): string {
  return resolve(process.env.IMPRIMATUR_SHARED ?? '../shared', 'corpora');
}

/** Writes the articles of the corpora as JSON Lines, again and again with a changed first word, until there are enough. @returns the articles' texts */
export async function writeCorpusWorks(file: string, wanted: number): Promise<readonly string[]> {
  const articles: { id: string; title: string; text: string }[] = [];
  for (const corpus of CORPORA) {
    const packed = createReadStream(resolve(corporaFolder(), `${corpus}.jsonl.gz`));
    for await (const line of createInterface({ input: packed.pipe(createGunzip()) })) articles.push(JSON.parse(line));
  }
  const output = await open(file, 'w');
  for (let number = 0; number < wanted; number += 1) {
    const article = articles[number % articles.length];
    if (article === undefined) throw new Error('not measured: the corpora are empty');
    const { id, title, text } = article;
    await output.write(`${JSON.stringify({ id: `${number}/${id}`, title, text: `${number} ${text}` })}\n`);
  }
  await output.close();
  return articles.map(({ text }) => text);
}
