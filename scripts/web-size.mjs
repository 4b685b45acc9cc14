/**
 * What a first visit of each public page loads, compressed as it is sent: the page's own chunks and all they import.
 * Prints one line a page; ends with status 1 where one is over the budget.
 *
 *   node scripts/web-size.mjs [--json]
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'web');
/** kB of 1,000 bytes. */
const BUDGET_KB = 250;
const PUBLIC = /^src\/desks\/public\/[^/]+\/[A-Z]\w+Page\.tsx$/;
/** Around every page, and the words and parts of a reader of Chinese. */
const ALWAYS = [
  'index.html',
  'src/shared/layout/RootLayout.tsx',
  'src/shared/layout/PublicLayout.tsx',
  'src/shared/words.zh-Hans.ts',
  'src/shared/problem/words.zh-Hans.ts',
];

const manifest = JSON.parse(readFileSync(join(web, '.vite', 'manifest.json'), 'utf8'));
const pages = Object.keys(manifest).filter((name) => PUBLIC.test(name));
const rows = pages.map((page) => {
  const words = `${dirname(page)}/words.zh-Hans.ts`;
  const locale = Object.keys(manifest).filter((name) => name.endsWith('locale/zh_CN.js'));
  const files = new Set([...ALWAYS, page, words, ...locale].flatMap((name) => [...filesOf(name)]));
  const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
  return { page: dirname(page).split('/').at(-1), files: files.size, kB: Math.round(bytes / 100) / 10 };
});
const over = rows.filter(({ kB }) => kB > BUDGET_KB);
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ budget: BUDGET_KB, rows })}\n`);
else for (const { page, files, kB } of rows) process.stdout.write(`${page.padEnd(10)} ${kB} kB in ${files} files\n`);
process.exit(over.length > 0 ? 1 : 0);

function filesOf(name, seen = new Set()) {
  const entry = manifest[name];
  if (entry === undefined) throw new Error(`${name} is no chunk of its own`);
  if (seen.has(entry.file)) return seen;
  if (entry.file.endsWith('.js')) seen.add(entry.file);
  for (const imported of entry.imports ?? []) filesOf(imported, seen);
  return seen;
}

function sizeOf(file) {
  return statSync(join(web, `${file}.br`)).size;
}
