import { createReadStream } from 'node:fs';
import type { TargetRequest } from '@app/scans';
import { type Io, pathOf } from '../io.js';
import { CommandRefused, orRefusal } from '../output/command-refused.js';
import { type FileKind, type InputFile, listFiles } from './list-files.js';
import { readBytes, readJsonLines } from './read-file.js';

/** Keeps bytes for the scanner. @returns their key */
export interface Keep {
  readonly bytes: (bytes: Uint8Array) => Promise<string>;
  /** For what is too long to be held. */
  readonly stream: (bytes: AsyncIterable<Uint8Array>) => Promise<string>;
}

export interface ScanSources {
  /** Addresses, files and folders as given. */
  readonly targets: readonly string[];
  readonly warcs: readonly string[];
  /** Files of addresses. */
  readonly lists: readonly string[];
  /** Put before a file's path to say where it was saved from. */
  readonly urlBase?: string;
}

const PAGES: readonly FileKind[] = ['HTML', 'LINES', 'WARC'];
const isAddress = (target: string): boolean => /^https?:\/\//iu.test(target);

/** Targets of a scan, one by one; files are kept first, since a worker anywhere reads them from the object store. */
export async function* scanTargets(
  io: Io,
  sources: ScanSources,
  keep: Keep,
): AsyncGenerator<TargetRequest | CommandRefused> {
  for (const target of sources.targets) {
    if (isAddress(target)) {
      yield { kind: 'URL', url: target };
      continue;
    }
    const files = await orRefusal(listFiles(io, [target], PAGES));
    if (files instanceof CommandRefused) yield files;
    else for (const file of files) yield* targetsOf(file, target, sources.urlBase, keep);
  }
  for (const warc of sources.warcs) {
    if (isAddress(warc)) {
      yield { kind: 'WARC', url: warc };
      continue;
    }
    const files = await orRefusal(listFiles(io, [warc], ['WARC']));
    if (files instanceof CommandRefused) yield files;
    else for (const file of files) yield* targetsOf(file, file.shown, undefined, keep);
  }
  for (const list of sources.lists) {
    const bytes = await orRefusal(readBytes(pathOf(io, list), list));
    if (bytes instanceof CommandRefused) yield bytes;
    else yield { kind: 'LIST', objectKey: await keep.bytes(bytes), name: list };
  }
}

async function* targetsOf(
  file: InputFile,
  given: string,
  urlBase: string | undefined,
  keep: Keep,
): AsyncGenerator<TargetRequest | CommandRefused> {
  if (file.kind === 'LINES') {
    yield* lineTargets(file, keep);
    return;
  }
  if (file.kind === 'WARC') {
    yield { kind: 'WARC', objectKey: await keep.stream(createReadStream(file.path)), name: file.shown };
    return;
  }
  const objectKey = await keep.bytes(await readBytes(file.path, file.shown));
  yield { kind: 'PAGE', objectKey, name: file.shown, ...addressOf(file.shown, given, urlBase) };
}

/** Where a file was saved from: the base, then its way from the given folder; a single file counts by its name. */
function addressOf(shown: string, given: string, urlBase: string | undefined): { url?: string } {
  if (urlBase === undefined) return {};
  const way =
    shown === given ? (shown.split(/[\\/]/u).at(-1) ?? shown) : shown.slice(given.length).replace(/^[\\/]+/u, '');
  return { url: urlBase + way.replaceAll('\\', '/') };
}

async function* lineTargets(file: InputFile, keep: Keep): AsyncGenerator<TargetRequest | CommandRefused> {
  const expected = '{"id": …, "html": …}, with "url" where it is known';
  for await (const { line, value } of readJsonLines(file.path, file.shown)) {
    if (value instanceof CommandRefused) {
      yield value;
      continue;
    }
    const { id, html, url } = value;
    if ((typeof id !== 'string' && typeof id !== 'number') || typeof html !== 'string') {
      const at = { input: file.shown, line, expected };
      yield new CommandRefused('INPUT_LINE_INVALID', `${file.shown}, line ${line}: expected ${expected}`, at);
      continue;
    }
    const objectKey = await keep.bytes(new TextEncoder().encode(html));
    const where = typeof url === 'string' ? { url } : {};
    yield { kind: 'PAGE', objectKey, name: String(id), contentType: 'text/html; charset=utf-8', ...where };
  }
}
