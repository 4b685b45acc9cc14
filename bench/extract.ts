import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { quickText, readPage } from '@app/pages';
import { createReuseIndex } from '@app/text-reuse';
import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { corporaFolder } from './corpus-works.js';

const SETS = ['gne-zh', 'scrapinghub', 'trafilatura-subset'] as const;
const ROUNDS = 5;

/** Each takes the bytes of a page and gives the length of what it read, so that no work is left undone. */
type Contender = (bytes: Uint8Array) => number;

const CONTENDERS: Readonly<Record<string, Contender>> = {
  'ours, quick text': (bytes) => quickText(bytes).length,
  'ours, full reading': (bytes) => readPage(bytes).text.length,
  'htmlparser2, parsing alone': parseAlone,
  'linkedom + Readability': readability,
};

/**
 * Time to read real pages: the quick text that asks whether a page has anything of a work, the full reading, bare parsing with
 * htmlparser2, and Readability on linkedom. All take turns in each round; the best round of each counts. Then: how many works the
 * full reading finds in the pages, and how many of them asking with the quick text finds. Prints Markdown.
 * Needs `corpora/html` under `IMPRIMATUR_SHARED`.
 * @param args number of rounds; 5 where left out
 */
export function run(args: string[] = []): void {
  const rounds = Number(args[0] ?? ROUNDS);
  const pages = realPages();
  const megabytes = pages.reduce((sum, page) => sum + page.length, 0) / 1e6;
  console.log(`${pages.length} real pages, ${megabytes.toFixed(1)} MB, best of ${rounds} rounds\n`);
  const best = new Map<string, number>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, read] of Object.entries(CONTENDERS)) {
      const spent = timeOf(read, pages);
      if (round > 0) best.set(name, Math.min(spent, best.get(name) ?? Number.POSITIVE_INFINITY)); // round 0 warms up
    }
  }
  print(best, pages.length, megabytes);
  printFound(pages);
}

function print(best: ReadonlyMap<string, number>, pages: number, megabytes: number): void {
  const full = best.get('ours, full reading') ?? Number.NaN;
  const parsing = best.get('htmlparser2, parsing alone') ?? Number.NaN;
  const readabilityMs = best.get('linkedom + Readability') ?? Number.NaN;
  console.log('| reader | ms a page | MB/s | speed of parsing alone | times our full reading | times Readability |');
  console.log('|---|---|---|---|---|---|');
  for (const [name, spent] of best) {
    const cells = [parsing / spent, full / spent, readabilityMs / spent].map((ratio) => `${ratio.toFixed(2)} ×`);
    console.log(
      `| ${name} | ${(spent / pages).toFixed(2)} | ${((megabytes / spent) * 1_000).toFixed(0)} | ${cells.join(' | ')} |`,
    );
  }
}

/** Whether the quick text misses anything that the full reading finds: the pages' own main texts are the works. */
function printFound(pages: readonly Uint8Array[]): void {
  const index = createReuseIndex();
  const read = pages.map((bytes, at) => ({ bytes, id: String(at), text: readPage(bytes).text }));
  for (const { id, text } of read) index.add({ id, text });
  let wanted = 0;
  let found = 0;
  for (const { bytes, text } of read) {
    const quick = new Set(index.match(quickText(bytes)).map(({ work }) => work));
    const works = index.match(text).map(({ work }) => work);
    wanted += works.length;
    found += works.filter((work) => quick.has(work)).length;
  }
  console.log(`\nworks found in the main texts: ${wanted}; of these found with the quick text: ${found}`);
}

function timeOf(read: Contender, pages: readonly Uint8Array[]): number {
  let length = 0;
  const start = performance.now();
  for (const page of pages) length += read(page);
  const spent = performance.now() - start;
  if (length === 0) throw new Error('not measured: nothing was read');
  return spent;
}

function realPages(): readonly Uint8Array[] {
  const folder = join(corporaFolder(), 'html');
  return SETS.flatMap((set) =>
    readdirSync(join(folder, set))
      .filter((name) => name.endsWith('.html.gz'))
      .map((name) => gunzipSync(readFileSync(join(folder, set, name)))),
  );
}

function parseAlone(bytes: Uint8Array): number {
  let length = 0;
  const parser = new Parser({
    ontext: (text) => {
      length += text.length;
    },
  });
  parser.end(new TextDecoder().decode(bytes));
  return length;
}

function readability(bytes: Uint8Array): number {
  const { document } = parseHTML(new TextDecoder().decode(bytes));
  try {
    return new Readability(document).parse()?.textContent?.length ?? 0;
  } catch {
    return 0; // it throws on pages without a body
  }
}
