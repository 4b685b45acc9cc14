import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { alignTexts, seededText, tokenize } from '@app/text-reuse';
import { corporaFolder } from '../../bench/corpus-works.js';
import { percent, table, withProgress } from './figures.js';
import { PlagDet } from './plagdet.js';

interface GoldPair {
  readonly susp: string;
  readonly src: string;
  readonly spans: readonly {
    readonly this_offset: number;
    readonly this_length: number;
    readonly source_offset: number;
    readonly source_length: number;
  }[];
}

/**
 * Shortest passage of the first row, in characters: the bound of the best system of PAN 2014 (`min_plaglen`, Sanchez-Perez, Gelbukh and
 * Sidorov 2015); the shortest pasted passage has 264. What lies below are real common phrases that the gold, made by pasting, does not
 * name.
 */
const LEAST_PASSAGE = 150;
/** Most pairs of documents that have nothing in common, as far as is known. */
const UNRELATED = 5_000;

/** Spans on both sides of pairs with known passages, and false spans in pairs of documents that were never paired. */
export function measurePan13(): void {
  const folder = resolve(corporaFolder(), 'pan13-no-obfuscation');
  const lines = (text: string): string[] => text.trim().split('\n');
  const documents = new Map<string, string>(
    lines(gunzipSync(readFileSync(resolve(folder, 'docs.jsonl.gz'))).toString('utf8')).map((line) => {
      const { id, text }: { id: string; text: string } = JSON.parse(line);
      return [id, text];
    }),
  );
  const pairs: GoldPair[] = lines(readFileSync(resolve(folder, 'pairs.jsonl'), 'utf8')).map((line) => JSON.parse(line));
  const spansOf = (source: string, page: string) => {
    const text = documents.get(source) ?? '';
    return alignTexts({ text, tokens: tokenize(text) }, seededText(documents.get(page) ?? ''))?.spans ?? [];
  };
  const score = new PlagDet();
  const longScore = new PlagDet();
  const started = performance.now();
  withProgress('PAN13', pairs, ({ susp, src, spans }) => {
    const gold = spans.map((span) => ({
      work: [span.source_offset, span.source_offset + span.source_length] as const,
      page: [span.this_offset, span.this_offset + span.this_length] as const,
    }));
    const found = spansOf(src, susp);
    score.add(gold, found);
    longScore.add(
      gold,
      found.filter(({ page: [start, end] }) => end - start >= LEAST_PASSAGE),
    );
  });
  const seconds = (performance.now() - started) / 1000;
  const paired = new Set(pairs.map(({ susp, src }) => `${susp} ${src}`));
  const unrelated = pairs
    .flatMap(({ susp }, at) => pairs.slice(at + 1, at + 31).map(({ src }) => [src, susp] as const))
    .filter(([src, susp]) => !paired.has(`${susp} ${src}`))
    .slice(0, UNRELATED);
  const wrong = unrelated.filter(([src, susp]) => spansOf(src, susp).length > 0).length;
  const row = (name: string, { score: { plagdet, precision, recall, granularity } }: PlagDet, goal: string) => [
    name,
    plagdet.toFixed(4),
    goal,
    precision.toFixed(3),
    recall.toFixed(3),
    granularity.toFixed(3),
  ];
  table(
    ['spans', 'PlagDet', 'goal', 'precision', 'recall', 'granularity'],
    [row(`of ${LEAST_PASSAGE} characters or more`, longScore, '≥ 0.98'), row('all', score, '')],
  );
  console.log(
    `\n${pairs.length} pairs, ${(pairs.length / seconds).toFixed(0)} a second; unrelated pairs with any span: ${percent(wrong, unrelated.length)} %.`,
  );
}
