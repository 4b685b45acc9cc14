import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createReuseIndex, type ReuseIndex } from '@app/text-reuse';
import { SingleBar } from 'cli-progress';
import { MUTATIONS, type Mutation, randomFrom } from './text-reuse-mutations.js';

interface Article {
  readonly id: string;
  readonly text: string;
}

interface Tally {
  asked: number;
  first: number;
  rightClass: number;
  missed: number;
}

const SEED = 20_261_124;

/**
 * Accuracy of text reuse on mutated copies of real news, and false matches on other news. Prints Markdown tables on standard output,
 * progress on standard error. Needs the news corpora under `IMPRIMATUR_SHARED` (default `../shared`).
 * @param args `[sources per language = 200, seed]`
 */
export async function run(args: string[]): Promise<void> {
  const perLanguage = Number(args[0] ?? 200);
  const random = randomFrom(Number(args[1] ?? SEED));
  const zh = corpus('zh-cn-news-sina2018.jsonl.gz');
  const en = corpus('en-news-bbc2225.jsonl.gz');
  const index = createReuseIndex();
  // Odd articles stay out of the catalog: they are hosts and negatives.
  for (const article of [...even(zh), ...even(en)]) index.add(article);
  console.log(`catalog ${index.size} works, ${perLanguage} sources a language\n`);
  console.log('| language | mutation | asked | source first % | class right % | missed |\n|---|---|---|---|---|---|');
  for (const [language, articles] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    const sources = even(articles)
      .filter((article) => article.text.length >= 300)
      .slice(0, perLanguage);
    const hosts = odd(articles).filter(({ text }) => text.length >= 300 && index.match(text).length === 0);
    const tallies = measure(
      index,
      sources,
      hosts,
      MUTATIONS.filter((m) => m.scripts.includes(language)),
      random,
      language,
    );
    for (const [name, { asked, first, rightClass, missed }] of tallies) {
      console.log(
        `| ${language} | ${name} | ${asked} | ${percent(first, asked)} | ${percent(rightClass, asked)} | ${missed} |`,
      );
    }
  }
  const negatives = {
    'zh-TW 2017': corpus('zh-tw-news-2017.jsonl.gz'),
    'same outlet, zh': odd(zh),
    'same outlet, en': odd(en),
  };
  console.log(
    '\n| pages not in the catalog | asked | FULL | EXCERPT | REWRITE | QUOTATION |\n|---|---|---|---|---|---|',
  );
  for (const [name, pages] of Object.entries(negatives)) {
    const best = pages.map((page) => index.match(page.text)[0]?.class);
    const count = (wanted: string): number => best.filter((found) => found === wanted).length;
    console.log(
      `| ${name} | ${pages.length} | ${['FULL', 'EXCERPT', 'REWRITE', 'QUOTATION'].map(count).join(' | ')} |`,
    );
  }
  console.log('\nThe same outlets reprint themselves: most of their matches are true.');
}

function measure(
  index: ReuseIndex,
  sources: readonly Article[],
  hosts: readonly Article[],
  mutations: readonly Mutation[],
  random: () => number,
  language: string,
): ReadonlyMap<string, Tally> {
  const tallies = new Map(mutations.map(({ name }) => [name, { asked: 0, first: 0, rightClass: 0, missed: 0 }]));
  const bar = new SingleBar({ format: `${language} {bar} {value}/{total}`, stream: process.stderr });
  bar.start(sources.length, 0);
  const any = (): string => hosts[Math.floor(random() * hosts.length)]?.text ?? '';
  for (const source of sources) {
    for (const mutation of mutations) {
      const page = mutation.make({ text: source.text, host: any(), donor: any(), random });
      const matches = index.match(page);
      const own = matches.find((match) => match.work === source.id);
      const tally = tallies.get(mutation.name);
      if (tally === undefined) continue;
      tally.asked += 1;
      // A twin of the source in the catalog, matched as much, may stand first.
      if (own !== undefined && own.matched >= (matches[0]?.matched ?? 0)) tally.first += 1;
      if (own?.class === mutation.expected) tally.rightClass += 1;
      if (own === undefined) tally.missed += 1;
    }
    bar.increment();
  }
  bar.stop();
  return tallies;
}

function even(articles: readonly Article[]): readonly Article[] {
  return articles.filter((_, at) => at % 2 === 0);
}

function odd(articles: readonly Article[]): readonly Article[] {
  return articles.filter((_, at) => at % 2 === 1);
}

function corpus(name: string): readonly Article[] {
  const path = join(process.env.IMPRIMATUR_SHARED ?? '../shared', 'corpora', name);
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function percent(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(1);
}
