import type { ReuseClass } from '@app/text-reuse';
import { type Article, newsCorpus } from '../../bench/text-reuse-material.js';
import type { Catalog } from './copies.js';
import { percent, table } from './figures.js';
import { NATURAL_LABELS } from './natural-labels.js';

const LOUD = ['FULL', 'EXCERPT', 'REWRITE'] as const satisfies readonly ReuseClass[];

/**
 * Pages that are in no catalog, by the class of their best match. Other outlets and years have nothing of ours: whatever is found is
 * false. Pages of the same outlet have: see `natural-labels.ts` for what is known of those, and how little it rests on.
 */
export function measureNaturalPages({ index, sides }: Catalog): void {
  const pages: Readonly<Record<string, readonly Article[]>> = {
    'other outlets and year (zh-TW 2017)': newsCorpus('zh-tw-news-2017'),
    'same outlet, zh': sides.zh.others,
    'same outlet, en': sides.en.others,
  };
  const found: { page: string; work: string }[] = [];
  const rows = Object.entries(pages).map(([name, articles]) => {
    const best = articles.map(({ id, text }) => ({ page: id, match: index.match(text)[0] }));
    const loud = best.flatMap(({ page, match }) =>
      match !== undefined && match.class !== 'QUOTATION' ? [{ page, work: match.work }] : [],
    );
    if (name.startsWith('same')) found.push(...loud);
    const count = (wanted: ReuseClass): number => best.filter(({ match }) => match?.class === wanted).length;
    return [name, articles.length, ...LOUD.map(count), count('QUOTATION'), percent(loud.length, articles.length)];
  });
  table(['pages', 'asked', ...LOUD, 'QUOTATION', 'other than QUOTATION, %'], rows);
  const judged = found.flatMap(({ page, work }) => NATURAL_LABELS[`${page} ${work}`] ?? []);
  const copies = judged.filter((label) => label === 'COPY').length;
  console.log(
    `\nOf ${found.length} such matches within an outlet ${judged.length} have a provisional label: ${percent(copies, judged.length)} % are copies ` +
      `(goal ≥ 95); the others are templates and stock phrases.`,
  );
}
