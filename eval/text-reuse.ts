import { crossValidate } from './text-reuse/class-bounds.js';
import { catalogOf, measureCopies } from './text-reuse/copies.js';
import { measureNaturalPages } from './text-reuse/natural-pages.js';
import { measurePan13 } from './text-reuse/pan13.js';
import { measureShortAnswers } from './text-reuse/short-answers.js';

const SEEDS = [20_261_124, 7, 1_871];

/**
 * Accuracy of text reuse, beside npm `minhash` and a 64-bit SimHash in the same run. Prints Markdown on standard output, progress on
 * standard error; shares stand with their 95 % intervals. Needs the corpora under `IMPRIMATUR_SHARED` (default `../shared`).
 * @param args `[sources per language and seed = 200, seeds…]`
 */
export async function run(args: string[]): Promise<void> {
  const [perLanguage = 200, ...seeds] = args.map(Number);
  const catalog = catalogOf();
  const chosen = seeds.length === 0 ? SEEDS : seeds;
  console.log(`## Copies made of real news (${catalog.index.size} works; seeds ${chosen.join(', ')})\n`);
  const copies = measureCopies(catalog, perLanguage, chosen);
  console.log('\n## Bounds of the classes, cross-validated\n');
  crossValidate(copies);
  console.log('\n## Pages that are in no catalog\n');
  measureNaturalPages(catalog);
  console.log('\n## PAN 2013 text alignment, no obfuscation\n');
  measurePan13();
  console.log('\n## Short answers (Clough and Stevenson), one task left out\n');
  measureShortAnswers();
}
