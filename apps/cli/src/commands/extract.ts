import type { Command } from 'commander';
import type { InputDocument } from '../inputs/document.js';
import { inputPages } from '../inputs/documents.js';
import type { Io } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';

interface ExtractOptions extends OutputOptions {
  readonly page: readonly string[];
  readonly url?: string;
  readonly visible?: boolean;
}

/** `extract --page FILE`: headline, main text, language, date and source line of a page in any charset. */
export function registerExtract(program: Command, io: Io): void {
  program
    .command('extract')
    .description('main text of pages in any charset')
    .requiredOption('--page <path...>', 'HTML, text, JSON Lines or WARC files, or folders of them')
    .option('--url <url>', 'where the page stands')
    .option('--visible', 'all text that a reader sees, instead of the main text')
    .option('--json', 'one JSON object a page')
    .action(async (options: ExtractOptions) => {
      const { readPage, readText, visibleText } = await import('@app/pages');
      const read = (input: InputDocument) => {
        // WHY: plain text has nothing around it: its own text, whole, is what `match` compares and its offsets point into
        if (input.form === 'TEXT') return { ...readText(input.text), text: input.text };
        const page = readPage(input.bytes, hintOf(input, options.url));
        return options.visible === true ? { ...page, text: visibleText(page) } : page;
      };
      const inputs = new ManyInputs(io, options);
      for await (const input of inputPages(io, options.page)) {
        await inputs.attempt(() => {
          if (input instanceof CommandRefused) throw input;
          const { title, text, language, publishedAt, source } = read(input);
          print(io, options, { page: input.page, title, text, language, publishedAt, source }, human);
        });
      }
      inputs.finish();
    });
}

/** What is known of a page before it is read: the command's word goes before the file's. */
export function hintOf(input: InputDocument, url?: string): { url?: string; contentType?: string } {
  const known = url ?? input.url;
  const contentType = input.form === 'HTML' ? input.contentType : undefined;
  return { ...(known === undefined ? {} : { url: known }), ...(contentType === undefined ? {} : { contentType }) };
}

interface Extracted {
  readonly page: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly publishedAt: string | undefined;
  readonly source: string | undefined;
}

function human({ page, title, text, language, publishedAt, source }: Extracted): string {
  const about = [language, publishedAt, source].filter((each) => each !== undefined).join(' | ');
  return `${page}\n# ${title}\n${about}\n\n${text}\n`;
}
