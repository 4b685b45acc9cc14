import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { quickText, type ReadPage, readPage } from '@app/pages';
import { Readability } from '@mozilla/readability';
import { SingleBar } from 'cli-progress';
import { parseHTML } from 'linkedom';

const SETS = ['gne-zh', 'readability-zh', 'scrapinghub', 'trafilatura-subset'] as const;

interface GoldPage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text?: string;
  /** Where no whole text is known: sentences that must, and must not, be in the main text. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly shingles: number;
}

type Extract = (bytes: Uint8Array) => string;

/**
 * Accuracy and speed of main-text extraction on real pages, beside Readability on linkedom in the same run. Prints a Markdown table on
 * standard output (F1 over letters of CJK and words of other scripts; over 4-grams of them; ± is a 95 % interval of the mean),
 * progress on standard error. Needs `corpora/html` under `IMPRIMATUR_SHARED` (default `../shared`).
 * @param args `[name of one set]`; `--worst` lists the worst pages of each; `--nameless` takes all meaning out of class names and ids
 *   first, to see how much of the result hangs on the names of the sites in the sets, which unseen sites do not share
 */
export async function run(args: string[]): Promise<void> {
  const wanted = args.find((arg) => !arg.startsWith('--'));
  const isListing = args.includes('--worst');
  const isNameless = args.includes('--nameless');
  const extractors: Record<string, Extract> = {
    ours: (bytes) => readPage(bytes).text,
    'Readability + linkedom': readability,
    'ours, all text in one pass': (bytes) => quickText(bytes),
  };
  console.log(
    '| set | pages | extractor | F1 | precision | recall | 4-gram F1 | ms a page |\n|---|---|---|---|---|---|---|---|',
  );
  for (const set of SETS) {
    if (wanted !== undefined && wanted !== set) continue;
    const pages = load(set)?.map((page) => (isNameless ? { ...page, bytes: nameless(page.bytes) } : page));
    if (pages === undefined) {
      console.log(`| ${set} | left out: corpora/html/${set} is not on this machine | | | | | | |`);
      continue;
    }
    const bar = new SingleBar({
      format: `${set} {bar} {value}/{total}`,
      stream: process.stderr,
      clearOnComplete: true,
    });
    bar.start(pages.length * Object.keys(extractors).length, 0);
    for (const [name, extract] of Object.entries(extractors)) {
      for (const page of pages.slice(0, 10)) extract(page.bytes); // warm, as in a running service
      const scores: Score[] = [];
      let spent = 0;
      for (const page of pages) {
        const started = performance.now();
        const text = extract(page.bytes);
        spent += performance.now() - started;
        scores.push(scoreOf(text, page));
        bar.increment();
      }
      console.log(row(set, name, scores, spent));
      if (isListing) listWorst(name, pages, scores);
    }
    bar.stop();
  }
}

function row(set: string, name: string, scores: readonly Score[], spent: number): string {
  const mean = (pick: (score: Score) => number) => scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  const f1 = mean((score) => score.f1);
  const deviation = Math.sqrt(mean((score) => (score.f1 - f1) ** 2));
  const interval = (1.96 * deviation) / Math.sqrt(scores.length);
  const cells = [f1, mean((s) => s.precision), mean((s) => s.recall), mean((s) => s.shingles)].map((value) =>
    value.toFixed(3),
  );
  return `| ${set} | ${scores.length} | ${name} | ${cells[0]} ± ${interval.toFixed(3)} | ${cells.slice(1).join(' | ')} | ${(spent / scores.length).toFixed(1)} |`;
}

function listWorst(name: string, pages: readonly GoldPage[], scores: readonly Score[]): void {
  const ranked = scores.map((score, at) => ({ score, page: pages[at]?.name })).sort((a, b) => a.score.f1 - b.score.f1);
  for (const { score, page } of ranked.slice(0, 8)) console.error(`  ${name}: ${page} ${score.f1.toFixed(3)}`);
}

/** The page in UTF-8, each class name and id replaced by a meaningless one of its own. */
function nameless(bytes: Uint8Array): Uint8Array {
  const html = new TextDecoder(charsetOf(bytes)).decode(bytes).replace(/<meta[^>]*charset[^>]*>/giu, '');
  const hidden = (name: string) => `x${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
  const anonymous = html.replace(/\b(class|id)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/giu, (_, kind, double, single) => {
    const names = String(double ?? single ?? '').split(/\s+/u);
    return `${kind}="${names.map((name) => name && hidden(name)).join(' ')}"`;
  });
  return new TextEncoder().encode(anonymous);
}

function charsetOf(bytes: Uint8Array): ReadPage['charset'] {
  return readPage(bytes.subarray(0, 4096)).charset;
}

function readability(bytes: Uint8Array): string {
  const { document } = parseHTML(new TextDecoder(charsetOf(bytes)).decode(bytes));
  try {
    return new Readability(document).parse()?.textContent ?? '';
  } catch {
    return ''; // it throws on pages without a body
  }
}

function load(set: (typeof SETS)[number]): GoldPage[] | undefined {
  const folder = resolve(process.env.IMPRIMATUR_SHARED ?? '../shared', 'corpora/html', set);
  if (!existsSync(folder)) return undefined;
  const unzipped = (file: string) => gunzipSync(readFileSync(join(folder, file)));
  if (set === 'readability-zh') {
    return ['pixnet', 'qq'].map((name) => ({
      name,
      bytes: unzipped(`${name}-source.html.gz`),
      text:
        parseHTML(`<html><body>${unzipped(`${name}-expected.html.gz`).toString('utf8')}</body></html>`).document.body
          .textContent ?? '',
    }));
  }
  const lines = readFileSync(join(folder, 'gold.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const gold: Pick<GoldPage, 'text' | 'with' | 'without'> & { file: string } = JSON.parse(line);
    return { ...gold, name: gold.file, bytes: unzipped(gold.file) };
  });
}

function scoreOf(text: string, gold: GoldPage): Score {
  if (gold.text === undefined) return sentencesScore(text, gold.with ?? [], gold.without ?? []);
  const mine = tokens(text);
  const right = tokens(gold.text);
  return { ...overlap(mine, right), shingles: overlap(shingles(mine), shingles(right)).f1 };
}

function sentencesScore(text: string, wanted: readonly string[], unwanted: readonly string[]): Score {
  const flat = plain(text);
  const has = (sentence: string) => flat.includes(plain(sentence));
  const found = wanted.filter(has).length;
  const wrong = unwanted.filter(has).length;
  const precision = found + wrong === 0 ? 0 : found / (found + wrong);
  const recall = wanted.length === 0 ? 1 : found / wanted.length;
  const f1 = harmonic(precision, recall);
  return { f1, precision, recall, shingles: f1 };
}

/** Spaces made one, soft hyphens dropped: they are typesetting, not text. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('\u00AD', '');
}

/** Letters of Han, kana and Hangul; words of all other scripts; lower case. */
function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]|[\p{L}\p{N}]+/gu) ?? [];
}

function shingles(words: readonly string[]): string[] {
  return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
}

function overlap(mine: readonly string[], right: readonly string[]): Omit<Score, 'shingles'> {
  const left = new Map<string, number>();
  for (const token of right) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of mine) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    left.set(token, count - 1);
    common += 1;
  }
  const precision = mine.length === 0 ? 0 : common / mine.length;
  const recall = right.length === 0 ? 0 : common / right.length;
  return { f1: harmonic(precision, recall), precision, recall };
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
