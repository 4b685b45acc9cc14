import type { ReuseIndex, TriedRule, WorkMatch } from '@app/text-reuse';
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
  readonly explain?: true;
}

const REACH = `
Found: whole copies, excerpts, other scripts and widths of letters, replaced words, moved paragraphs, text put in between, one-sentence
quotations of about twenty characters (CJK) or a dozen words. Out of reach: a summary, a translation, a text told anew in other words.
See docs/text-reuse.md.`;

/** `match --works … --pages …`: which works pages have text of, and where. */
export function registerMatch(program: Command, io: Io): void {
  program
    .command('match')
    .description('find copied text of works on pages')
    .requiredOption('--works <path...>', 'text, HTML or JSON Lines files, or folders of them')
    .requiredOption('--pages <path...>', 'the same, or WARC files')
    .option('--explain', 'with each match: why it has its class')
    .option('--json', 'one JSON object a page')
    .option('--progress', 'show progress even where standard error is no terminal')
    .addHelpText('after', REACH)
    .action(async (options: MatchOptions) => {
      const { createReuseIndex, explainClass } = await import('@app/text-reuse');
      const textOf = await textReader();
      const inputs = new ManyInputs(io, options);
      const index = createReuseIndex();
      await indexWorks(io, options, { index, inputs, textOf });
      index.compact();
      const progress = await startProgress(io, options, 0, 'pages');
      for await (const input of inputPages(io, options.pages)) {
        await inputs.attempt(() => {
          if (input instanceof CommandRefused) throw input;
          const { scope, matches } = compared(index, textOf(input));
          const why = (match: WorkMatch) => (options.explain === undefined ? {} : { because: explainClass(match) });
          const lines = matches.map((match): ShownMatch => ({ ...shown(match), ...why(match) }));
          print(io, options, { page: input.page, scope, matches: lines }, human);
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
  readonly textOf: (input: InputDocument) => Texts;
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
      index.add({ id: input.page, text: textOf(input).main });
    });
    progress.advance(1);
  }
  progress.stop();
}

/** What of an input can be compared. */
interface Texts {
  /** As `extract` prints it. */
  readonly main: string;
  /** As `extract --visible` prints it; absent where it is the same. */
  readonly visible?: string;
}

/** Plain text is compared as it is, so that offsets point into it. */
async function textReader(): Promise<(input: InputDocument) => Texts> {
  const { readPage, visibleText } = await import('@app/pages');
  return (input) => {
    if (input.form === 'TEXT') return { main: input.text };
    const page = readPage(input.bytes, hintOf(input));
    const visible = visibleText(page);
    return { main: page.text, ...(visible === page.text ? {} : { visible }) };
  };
}

/** All visible text must have this much more of a work than the main text to be taken instead. */
const CLEARLY_MORE = 1.25;

/**
 * The main text speaks, unless everything a reader sees has clearly more of a work: a forum, a column beside the text, a text that
 * the reader of pages cut. The page's ranges then point into that.
 */
function compared(
  index: ReuseIndex,
  { main, visible }: Texts,
): { scope: 'MAIN' | 'VISIBLE'; matches: readonly WorkMatch[] } {
  const matches = index.match(main);
  if (visible === undefined || matches[0]?.class === 'FULL') return { scope: 'MAIN', matches };
  const anywhere = index.match(visible);
  const isMore = (anywhere[0]?.matched ?? 0) > (matches[0]?.matched ?? 0) * CLEARLY_MORE;
  return isMore ? { scope: 'VISIBLE', matches: anywhere } : { scope: 'MAIN', matches };
}

function shown({ work, class: reuse, workCovered, pageCovered, identity, spans }: WorkMatch) {
  return { work, class: reuse, workCovered, pageCovered, identity, spans };
}

interface ShownMatch extends ReturnType<typeof shown> {
  readonly because?: readonly TriedRule[];
}

function human({ page, matches }: { page: string; matches: readonly ShownMatch[] }): string {
  if (matches.length === 0) return `${page}: no work`;
  const lines = matches.flatMap(({ work, class: reuse, workCovered, spans, because = [] }) => [
    `  ${reuse} of ${work}: ${Math.round(workCovered * 100)} % of the work in ${spans.length} spans`,
    ...because.map((rule) => `    ${rule.class}? ${rule.rule}: ${rule.tests.map(said).join(', ') || 'what remains'}`),
  ]);
  return [`${page}:`, ...lines].join('\n');
}

function said(test: TriedRule['tests'][number]): string {
  const bound = 'atLeast' in test ? `≥ ${test.atLeast}` : `< ${test.below}`;
  return `${test.measure} ${Math.round(test.value * 1000) / 1000} ${bound} ${test.holds ? 'yes' : 'no'}`;
}
