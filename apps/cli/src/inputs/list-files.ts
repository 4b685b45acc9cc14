import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Io, pathOf } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';

export const FILE_KINDS = ['TEXT', 'HTML', 'LINES', 'WARC'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface InputFile {
  /** Absolute. */
  readonly path: string;
  /** As the person wrote it; for a file of a folder, the folder as written and the way from there. */
  readonly shown: string;
  readonly kind: FileKind;
}

const KIND_OF: Readonly<Record<string, FileKind>> = {
  txt: 'TEXT',
  html: 'HTML',
  htm: 'HTML',
  xhtml: 'HTML',
  shtml: 'HTML',
  jsonl: 'LINES',
  ndjson: 'LINES',
  warc: 'WARC',
};

/** What a file is by its name, `.gz` aside; undefined where the name does not tell. */
export function kindOfName(name: string): FileKind | undefined {
  const extension = /\.([a-z]+)(?:\.gz)?$/iu.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : KIND_OF[extension];
}

/**
 * Files behind what was given: a file as it is, a folder with all readable files below it, in order of their names.
 * @throws CommandRefused INPUT_MISSING, or INPUT_EMPTY for a folder without any
 */
export async function listFiles(io: Io, given: readonly string[], kinds: readonly FileKind[]): Promise<InputFile[]> {
  const found: InputFile[] = [];
  for (const each of given) found.push(...(await behind(io, each, kinds)));
  return found;
}

async function behind(io: Io, given: string, kinds: readonly FileKind[]): Promise<InputFile[]> {
  const path = pathOf(io, given);
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) throw new CommandRefused('INPUT_MISSING', given, { input: given });
  if (!stats.isDirectory()) {
    const kind = kindOfName(given) ?? (await kindOfContent(path));
    if (!kinds.includes(kind)) throw unreadable(given, kinds);
    return [{ path, shown: given, kind }];
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => wayFrom(path, entry))
    .sort()
    .flatMap((way): InputFile[] => {
      const kind = kindOfName(way);
      return kind === undefined || !kinds.includes(kind)
        ? []
        : [{ path: join(path, way), shown: below(given, way), kind }];
    });
  if (files.length === 0)
    throw new CommandRefused('INPUT_EMPTY', `${given} holds no ${extensionsOf(kinds)}`, { input: given });
  return files;
}

/**
 * Paths behind what was given, as the person would write them; a folder gives its files with these extensions.
 * @throws CommandRefused INPUT_MISSING, INPUT_EMPTY
 */
export async function listPaths(io: Io, given: readonly string[], extensions: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const each of given) {
    const stats = await stat(pathOf(io, each)).catch(() => undefined);
    if (stats === undefined) throw new CommandRefused('INPUT_MISSING', each, { input: each });
    if (!stats.isDirectory()) {
      found.push(each);
      continue;
    }
    const names = (await readdir(pathOf(io, each), { recursive: true })).sort();
    const known = names.filter((name) => extensions.some((extension) => name.endsWith(`.${extension}`)));
    if (known.length === 0)
      throw new CommandRefused('INPUT_EMPTY', `${each} holds no ${extensions.join(', ')}`, { input: each });
    found.push(...known.map((name) => below(each, name)));
  }
  return found;
}

/** A path below a folder, the folder as the person wrote it: `./pages` stays `./pages/…`. */
export function below(folder: string, way: string): string {
  return /[\\/]$/u.test(folder) ? folder + way : `${folder}/${way}`;
}

function wayFrom(folder: string, entry: Dirent): string {
  return join(entry.parentPath, entry.name)
    .slice(folder.length)
    .replace(/^[\\/]+/u, '');
}

/** A file whose name says nothing is known by how it begins. */
async function kindOfContent(path: string): Promise<FileKind> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    const start = buffer
      .toString('latin1', 0, bytesRead)
      .replace(/^\u00ef\u00bb\u00bf/u, '')
      .trimStart();
    if (start.startsWith('WARC/')) return 'WARC';
    if (start.startsWith('<')) return 'HTML';
    return start.startsWith('{"') ? 'LINES' : 'TEXT';
  } finally {
    await file.close();
  }
}

function unreadable(given: string, kinds: readonly FileKind[]): CommandRefused {
  return new CommandRefused('INPUT_UNREADABLE', `${given} is not one of ${extensionsOf(kinds)}`, { input: given });
}

function extensionsOf(kinds: readonly FileKind[]): string {
  return Object.entries(KIND_OF)
    .filter(([, kind]) => kinds.includes(kind))
    .map(([extension]) => `.${extension}`)
    .join(', ');
}
