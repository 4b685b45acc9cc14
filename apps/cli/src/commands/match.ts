import type { ReuseIndex, WorkMatch } from '@app/text-reuse';
import type { Command } from 'commander';
import type { InputDocument } from '../inputs/document.js';
import { inputPages, inputWorks } from '../inputs/documents.js';
import type { Io } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';
import { startProgress } from '../output/progress.js';
import { hintOf } from './extract.js';

interface MatchOptions extends OutputOptions {
  readonly works: readonly string[];
  readonly pages: readonly string[];
}

/** `match --works … --pages …`: which works pages have text of, and where. */
export function registerMatch(program: Command, io: Io): void {
  program
    .command('match')
    .description('find copied text of works on pages')
    .requiredOption('--works <path...>', 'text, HTML or JSON Lines files, or folders of them')
    .requiredOption('--pages <path...>', 'the same, or WARC files')
    .option('--json', 'one JSON object a page')
    .option('--progress', 'show progress even where standard error is no terminal')
    .action(async (options: MatchOptions) => {
      const { createReuseIndex } = await import('@app/text-reuse');
      const textOf = await textReader();
      const inputs = new ManyInputs(io, options);
      const index = createReuseIndex();
      await indexWorks(io, options, { index, inputs, textOf });
      const progress = await startProgress(io, options, 0, 'pages');
      for await (const input of inputPages(io, options.pages)) {
        await inputs.attempt(() => {
          if (input instanceof CommandRefused) throw input;
          const matches = index.match(textOf(input)).map(shown);
          print(io, options, { page: input.page, matches }, human);
        });
        progress.advance(1);
      }
      progress.stop();
      inputs.finish();
    });
}

interface Indexing {
  readonly index: ReuseIndex;
  readonly inputs: ManyInputs;
  readonly textOf: (input: InputDocument) => string;
}

async function indexWorks(io: Io, options: MatchOptions, { index, inputs, textOf }: Indexing): Promise<void> {
  const seen = new Set<string>();
  const progress = await startProgress(io, options, 0, 'works');
  for await (const input of inputWorks(io, options.works)) {
    await inputs.attempt(() => {
      if (input instanceof CommandRefused) throw input;
      if (seen.has(input.page))
        throw new CommandRefused('INPUT_ID_DOUBLED', `a second work ${input.page}`, { work: input.page });
      seen.add(input.page);
      index.add({ id: input.page, text: textOf(input) });
    });
    progress.advance(1);
  }
  progress.stop();
}

/** Plain text is compared as it is, so that offsets point into it; of a page, its main text. */
async function textReader(): Promise<(input: InputDocument) => string> {
  const { readPage } = await import('@app/pages');
  return (input) => (input.form === 'TEXT' ? input.text : readPage(input.bytes, hintOf(input)).text);
}

function shown({ work, class: reuse, workCovered, pageCovered, identity, spans }: WorkMatch) {
  return { work, class: reuse, workCovered, pageCovered, identity, spans };
}

function human({ page, matches }: { page: string; matches: readonly ReturnType<typeof shown>[] }): string {
  if (matches.length === 0) return `${page}: no work`;
  const lines = matches.map(
    ({ work, class: reuse, workCovered, spans }) =>
      `  ${reuse} of ${work}: ${Math.round(workCovered * 100)} % of the work in ${spans.length} spans`,
  );
  return [`${page}:`, ...lines].join('\n');
}
