import type { Io } from '../io.js';
import { CommandRefused, orRefusal } from '../output/command-refused.js';
import type { DocumentOrRefusal } from './document.js';
import { type FileKind, type InputFile, listFiles } from './list-files.js';
import { readBytes, readJsonLines } from './read-file.js';

const PAGES: readonly FileKind[] = ['TEXT', 'HTML', 'LINES', 'WARC'];
const WORKS: readonly FileKind[] = ['TEXT', 'HTML', 'LINES'];

/** Documents behind files and folders, in order; what one input, file or line refuses does not stop the others. */
export async function* inputPages(io: Io, given: readonly string[]): AsyncGenerator<DocumentOrRefusal> {
  for (const each of given) {
    const files = await orRefusal(listFiles(io, [each], PAGES));
    if (files instanceof CommandRefused) yield files;
    else for (const file of files) yield* documentsOf(file);
  }
}

/**
 * The same for works, which no archive holds; without all that was given no comparison means anything.
 * @throws CommandRefused INPUT_MISSING or INPUT_EMPTY before the first document
 */
export async function* inputWorks(io: Io, given: readonly string[]): AsyncGenerator<DocumentOrRefusal> {
  for (const file of await listFiles(io, given, WORKS)) yield* documentsOf(file);
}

async function* documentsOf(file: InputFile): AsyncGenerator<DocumentOrRefusal> {
  try {
    if (file.kind === 'LINES') yield* linesOf(file);
    else if (file.kind === 'WARC') {
      const { warcPages } = await import('./warc-pages.js');
      yield* warcPages(file);
    } else {
      const bytes = await readBytes(file.path, file.shown);
      if (file.kind === 'HTML') yield { form: 'HTML', page: file.shown, bytes };
      else yield { form: 'TEXT', page: file.shown, text: await plainText(bytes, file.shown) };
    }
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    yield error;
  }
}

/** @throws CommandRefused INPUT_UNREADABLE where the bytes are no text in any charset they prove */
async function plainText(bytes: Uint8Array, shown: string): Promise<string> {
  const { decodePlain } = await import('@app/pages');
  const text = decodePlain(bytes);
  if (text === undefined)
    throw new CommandRefused('INPUT_UNREADABLE', `${shown} is no text`, {
      input: shown,
      expected: 'text, best in UTF-8',
    });
  return text;
}

/** Lines `{id, text}` or `{id, html}`, with a `url` where it is known; a work's `uri` is its id too. */
async function* linesOf(file: InputFile): AsyncGenerator<DocumentOrRefusal> {
  for await (const { line, value } of readJsonLines(file.path, file.shown)) {
    if (value instanceof CommandRefused) {
      yield value;
      continue;
    }
    const { id = value.uri, text, html, url, region } = value;
    const page = typeof id === 'string' || typeof id === 'number' ? String(id) : `${file.shown}:${line}`;
    const where = typeof url === 'string' ? { url } : {};
    if (typeof text === 'string') {
      yield { form: 'TEXT', page, text, ...where, ...(typeof region === 'string' ? { region } : {}) };
    } else if (typeof html === 'string') {
      // the text of a JSON file is Unicode, whatever the page's own meta element claims
      yield {
        form: 'HTML',
        page,
        bytes: new TextEncoder().encode(html),
        contentType: 'text/html; charset=utf-8',
        ...where,
      };
    } else {
      const expected = '{"id": …, "text": …} or {"id": …, "html": …}';
      const at = { input: file.shown, line, expected };
      yield new CommandRefused('INPUT_LINE_INVALID', `${file.shown}, line ${line}: expected ${expected}`, at);
    }
  }
}
