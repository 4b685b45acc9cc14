import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { createGunzip, gunzip } from 'node:zlib';
import { type Io, pathOf } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';

const unzip = promisify(gunzip);

/**
 * Bytes of a file, unpacked where they are gzip.
 * @throws CommandRefused INPUT_MISSING, INPUT_UNREADABLE
 */
export async function readBytes(path: string, shown: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw refusalOf(error, shown);
  });
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return unzip(bytes).catch((error: unknown) => {
    throw refusalOf(error, shown);
  });
}

/** Text of a UTF-8 file, without its byte order mark. */
export async function readTextFile(io: Io, given: string): Promise<string> {
  return decodeUtf8(await readBytes(pathOf(io, given), given), given);
}

/** @throws CommandRefused INPUT_UNREADABLE where the bytes are no UTF-8 */
function decodeUtf8(bytes: Uint8Array, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandRefused('INPUT_UNREADABLE', `${shown} is not UTF-8`, { input: shown, expected: 'UTF-8 text' });
  }
}

/** JSON of a file. @throws CommandRefused INPUT_UNREADABLE */
export async function readJsonFile(io: Io, given: string): Promise<unknown> {
  const text = await readTextFile(io, given);
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandRefused('INPUT_UNREADABLE', `${given}: ${why}`, { input: given, expected: 'JSON' });
  }
}

export interface JsonLine {
  /** From 1. */
  readonly line: number;
  /** The object on the line, or why there is none. */
  readonly value: Readonly<Record<string, unknown>> | CommandRefused;
}

/** Objects of a JSON Lines file, one a line; blank lines are passed over. Streams: a file may be larger than memory. */
export async function* readJsonLines(path: string, shown: string): AsyncGenerator<JsonLine> {
  const file = createReadStream(path);
  const bytes = shown.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => bytes.destroy(error));
  let line = 0;
  try {
    for await (const text of createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      const trimmed = text.replace(/^\uFEFF/u, '').trim();
      if (trimmed !== '') yield { line, value: parseLine(trimmed, shown, line) };
    }
  } catch (error) {
    throw refusalOf(error, shown);
  }
}

function parseLine(text: string, shown: string, line: number): Readonly<Record<string, unknown>> | CommandRefused {
  const expected = 'one JSON object a line';
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
    return new CommandRefused('INPUT_LINE_INVALID', `${shown}, line ${line}: not an object`, {
      input: shown,
      line,
      expected,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return new CommandRefused('INPUT_LINE_INVALID', `${shown}, line ${line}: ${why}`, { input: shown, line, expected });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusalOf(error: unknown, shown: string): CommandRefused {
  if (error instanceof CommandRefused) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new CommandRefused('INPUT_MISSING', shown, { input: shown });
  const why = error instanceof Error ? error.message : String(error);
  return new CommandRefused('INPUT_UNREADABLE', `${shown}: ${why}`, { input: shown });
}
