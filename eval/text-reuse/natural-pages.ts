import { createReuseIndex, type ReuseClass, type ReuseIndex } from '@app/text-reuse';
import { type Article, newsCorpus } from '../../bench/text-reuse-material.js';
import type { Catalog } from './copies.js';
import { percent, table } from './figures.js';
import { BETWEEN_HALVES } from './natural-labels/between-halves.js';
import type { Label, Labels } from './natural-labels/label.js';
import { WITHIN_HALVES } from './natural-labels/within-halves.js';

const LOUD = ['FULL', 'EXCERPT', 'REWRITE'] as const satisfies readonly ReuseClass[];

interface BestMatch {
  readonly page: string;
  readonly work: string;
  readonly class: ReuseClass;
}

/**
 * Pages that are in no catalog, by the class of their best match. Other outlets and years have nothing of ours: whatever is found is
 * false. Pages of the same outlet do print each other's text: a reader says of each pair whether it is a copy, see `natural-labels`.
 */
export function measureNaturalPages({ index, sides }: Catalog): void {
  const within = [sides.zh.works, sides.en.works, sides.zh.others, sides.en.others].map(bestOfEachOther);
  const between = [sides.zh.others, sides.en.others].map((pages) => bestOfEach(index, pages));
  const groups = [
    ['other outlets and year (zh-TW 2017)', bestOfEach(index, newsCorpus('zh-tw-news-2017'))],
    ['same outlet, zh', between[0] ?? []],
    ['same outlet, en', between[1] ?? []],
    ['same outlet, within a half, zh and en', within.flat()],
  ] as const;
  table(
    ['pages', 'asked', ...LOUD, 'QUOTATION', 'other than QUOTATION, %'],
    groups.map(([name, best]) => {
      const count = (wanted: ReuseClass): number => best.filter((match) => match?.class === wanted).length;
      return [name, best.length, ...LOUD.map(count), count('QUOTATION'), percent(loud(best).length, best.length)];
    }),
  );
  console.log('\nBest matches other than QUOTATION within an outlet, as a reader labeled them:\n');
  table(
    [
      'pairs',
      'pages',
      'labeled',
      'no label',
      'copies',
      'official text',
      'no copies',
      'copies and official text, % (≥ 95)',
      'pages wrongly accused, % (≤ 0.3)',
    ],
    [
      judged('page of one half, work of the other', between.flat(), BETWEEN_HALVES),
      judged('both of one half: read after the rules were made', within.flat(), WITHIN_HALVES),
    ],
  );
}

function judged(name: string, best: readonly (BestMatch | undefined)[], labels: Labels): readonly (string | number)[] {
  const found = loud(best);
  const pairs = new Map(found.map((match) => [[match.page, match.work].sort().join(' '), labelOf(match, labels)]));
  const count = (wanted: Label[0] | undefined): number =>
    pairs
      .values()
      .filter((label) => label === wanted)
      .toArray().length;
  const labeled = pairs.size - count(undefined);
  const wrong = found.filter((match) => labelOf(match, labels) === 'TEMPLATE').length;
  return [
    name,
    best.length,
    labeled,
    count(undefined),
    count('COPY'),
    count('OFFICIAL'),
    count('TEMPLATE'),
    percent(labeled - count('TEMPLATE'), labeled),
    percent(wrong, best.length),
  ];
}

function labelOf({ page, work }: BestMatch, labels: Labels): Label[0] | undefined {
  return (labels[`${page} ${work}`] ?? labels[`${work} ${page}`])?.[0];
}

function loud(best: readonly (BestMatch | undefined)[]): readonly BestMatch[] {
  return best.filter((match) => match !== undefined).filter((match) => match.class !== 'QUOTATION');
}

function bestOfEach(index: ReuseIndex, pages: readonly Article[]): readonly (BestMatch | undefined)[] {
  return pages.map(({ id, text }) => {
    const best = index.match(text).find(({ work }) => work !== id);
    return best === undefined ? undefined : { page: id, work: best.work, class: best.class };
  });
}

/** Each article asked in a catalog of all of them, itself left out. */
function bestOfEachOther(articles: readonly Article[]): readonly (BestMatch | undefined)[] {
  const index = createReuseIndex();
  for (const article of articles) index.add(article);
  index.compact();
  return bestOfEach(index, articles);
}
