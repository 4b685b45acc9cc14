import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SearchCatalogue } from '@app/catalogue';
import { must, PUBLIC_ACTOR } from '@app/kernel';
import { createLogger, loadEnvironment, migrate, openSettings, type Settings } from '@app/platform';
import pg from 'pg';
import { ApiModule } from '../apps/api/src/api.module.js';
import { createApi } from '../apps/api/src/create-api.js';
import { migrations } from '../migrations/index.js';
import { benchFolder } from './bench-folder.js';
import { fillSearch, madeUpWork, wordOf } from './search-rows.js';

const SMALL = 10_000;
const LARGE = 1_000_000;
/** Queries of a kind, each asked of both catalogues in turns. */
const QUERIES = 40;
/** Times the whole mix is asked before anything is measured. */
const WARM = 1;

/**
 * How the time of a search grows from 10,000 to 1,000,000 works: a page of 20 with highlights, and the same with counts
 * by facet, over a mix of queries, asked of both catalogues in turns in one run. Works are made up and filled by COPY,
 * words by Zipf's law. Prints Markdown tables; progress goes to standard error.
 * @param args number of works, 1,000,000 where left out; and a folder that is kept, so that a run that was stopped goes on
 */
export async function run(args: string[] = []): Promise<void> {
  const works = Number(args[0] ?? LARGE);
  const kept = args[1] === undefined ? undefined : resolve(args[1]);
  const folder = kept ?? benchFolder();
  mkdirSync(folder, { recursive: true });
  const opened = await openSettings(loadEnvironment({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' }));
  const closing: (() => Promise<void>)[] = [];
  try {
    const small = await catalogue(opened.settings, 'bench_small', SMALL, closing);
    const large = await catalogue(opened.settings, 'bench_large', works, closing);
    await measure(small, large);
  } finally {
    for (const close of closing) await close();
    await opened.close();
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

interface Catalogue {
  readonly works: number;
  readonly search: SearchCatalogue;
}

async function catalogue(
  settings: Settings,
  name: string,
  works: number,
  closing: (() => Promise<void>)[],
): Promise<Catalogue> {
  const of = (url: string): string => {
    const at = new URL(url);
    at.pathname = `/${name}`;
    return at.href;
  };
  const urls = { databaseUrl: of(settings.databaseUrl), databaseOwnerUrl: of(settings.databaseOwnerUrl) };
  const gate = new pg.Client({ connectionString: settings.databaseOwnerUrl });
  await gate.connect();
  const { rowCount } = await gate.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await gate.query(`CREATE DATABASE ${name}`);
  await gate.end();
  await migrate({ ownerUrl: urls.databaseOwnerUrl, serviceUrl: urls.databaseUrl, migrations });
  const owner = new pg.Client({ connectionString: urls.databaseOwnerUrl });
  await owner.connect();
  try {
    await fillSearch(owner, works);
  } finally {
    await owner.end();
  }
  const app = await createApi(
    ApiModule.forRoot({ settings: { ...settings, ...urls } }),
    createLogger('silent', 'bench'),
  );
  await app.init();
  closing.push(() => app.close());
  return { works, search: app.get(SearchCatalogue, { strict: false }) };
}

/** Kinds of queries by how often their words are said; `number` tells the queries of a kind apart. */
const KINDS: Readonly<Record<string, (number: number, works: number) => string>> = {
  'common words of two characters': (number) => wordOf(1 + number),
  'words of two characters in the middle': (number) => wordOf(400 + 37 * number),
  'seldom words of two characters': (number) => wordOf(20_000 + 997 * number),
  'a name in one work': (number, works) => `x${Math.floor((works * (number + 1)) / (QUERIES + 2))}`,
  'two common words': (number) => `${wordOf(1 + number)} ${wordOf(2 + 3 * number)}`,
  'a common and a seldom word': (number) => `${wordOf(2 + number)} ${wordOf(9_000 + 501 * number)}`,
  'a phrase out of a headline': (number, works) => `"${madeUpWork(works - 1 - 57 * number, works).title.slice(2, 8)}"`,
  'a question without spaces': (number) => `${wordOf(3 + number)}${wordOf(11 + number)}${wordOf(30 + number)}`,
  'one common word without another': (number) => `${wordOf(1 + number)} -${wordOf(5 + number)}`,
  'no such word': (number) => `q${number}zz`,
};

async function measure(small: Catalogue, large: Catalogue): Promise<void> {
  for (let round = 0; round < WARM; round += 1) {
    for (const withFacets of [false, true]) await asked([small, large], withFacets);
  }
  for (const withFacets of [false, true]) {
    console.log(`\n${withFacets ? 'A page of 20, with counts by facet' : 'A page of 20'}; ms\n`);
    console.log(
      `| queries | found of ${small.works} | of ${large.works} | median | | times | p95 | | times |\n|---|---|---|---|---|---|---|---|---|`,
    );
    const all: [number[], number[]] = [[], []];
    for (const [kind, [few, many]] of await asked([small, large], withFacets)) {
      all[0].push(...few.times);
      all[1].push(...many.times);
      console.log(row(kind, few, many));
    }
    const whole = (times: number[]) => ({ times, found: Number.NaN });
    console.log(row('**all**', whole(all[0]), whole(all[1])));
  }
}

interface Asked {
  readonly times: number[];
  /** Works on the first pages, on average. */
  found: number;
}

async function asked(
  [small, large]: readonly [Catalogue, Catalogue],
  withFacets: boolean,
): Promise<ReadonlyMap<string, readonly [Asked, Asked]>> {
  const results = new Map<string, readonly [Asked, Asked]>();
  for (const [kind, query] of Object.entries(KINDS)) {
    const both: readonly [Asked, Asked] = [
      { times: [], found: 0 },
      { times: [], found: 0 },
    ];
    for (let number = 0; number < QUERIES; number += 1) {
      const turns = number % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
      for (const turn of turns) {
        const of = turn === 0 ? small : large;
        const start = performance.now();
        const page = await of.search.execute({
          actor: PUBLIC_ACTOR,
          q: query(number, of.works),
          facets: {},
          isPublic: true,
          order: 'BEST',
          limit: 20,
          withFacets,
        });
        both[turn].times.push(performance.now() - start);
        both[turn].found += must(page, 'found').items.length / QUERIES;
      }
    }
    results.set(kind, both);
  }
  return results;
}

function row(kind: string, few: Asked, many: Asked): string {
  const found = ({ found: works }: Asked): string => (Number.isNaN(works) ? '' : works.toFixed(1));
  const columns = [0.5, 0.95].flatMap((share) => {
    const [a, b] = [quantile(few.times, share), quantile(many.times, share)];
    return [a.toFixed(1), b.toFixed(1), (b / a).toFixed(2)];
  });
  return `| ${[kind, found(few), found(many), ...columns].join(' | ')} |`;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
