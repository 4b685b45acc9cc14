import { err, ok, type Result } from '@app/kernel';
import { readRecord } from '../../domain/read-record.js';
import type { RowRefusal } from '../../domain/row-refusal.js';
import type { WorkDraft } from '../../domain/work.js';
import type { WorkFile } from '../work-file.port.js';
import type { ImportItem, ReadOptions } from './import-item.js';
import { splitLines } from './split-lines.js';

/** Longest line of a `.jsonl` file. */
const MAX_LINE_BYTES = 8 * 1024 * 1024;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** One record a line; blank lines are passed over. */
export async function* readJsonLines(file: WorkFile, options: ReadOptions): AsyncGenerator<ImportItem> {
  for await (const { number, bytes, size } of splitLines(file.chunks(), MAX_LINE_BYTES)) {
    const place = { file: file.name, line: number };
    if (bytes === undefined) {
      yield { place, bytes: size, draft: tooLong };
      continue;
    }
    if (bytes.every(isBlank)) continue;
    const value = parsed(bytes);
    yield { place, bytes: size, draft: value.ok ? readRecord(value.value, options) : value };
  }
}

/** One ninjs item or record, or a list of them. */
export function* readJsonWhole(name: string, bytes: Uint8Array, options: ReadOptions): Generator<ImportItem> {
  const value = parsed(bytes);
  if (!value.ok) {
    yield { place: { file: name }, bytes: bytes.length, draft: value };
  } else if (Array.isArray(value.value)) {
    yield* readJsonList(name, value.value, options, bytes.length);
  } else {
    yield { place: { file: name }, bytes: bytes.length, draft: readRecord(value.value, options) };
  }
}

/** Records of a parsed list; `line` counts its items from 1. @param bytes of the whole list */
export function* readJsonList(
  name: string,
  values: readonly unknown[],
  options: ReadOptions,
  bytes = 0,
): Generator<ImportItem> {
  const share = Math.floor(bytes / Math.max(1, values.length));
  for (const [index, value] of values.entries()) {
    const draft: Result<WorkDraft, RowRefusal> = readRecord(value, options);
    yield { place: { file: name, line: index + 1 }, bytes: share, draft };
  }
}

const tooLong: Result<never, RowRefusal> = err({
  code: 'WORK_RECORD_TOO_LARGE',
  pointer: '',
  expected: `a line of at most ${MAX_LINE_BYTES} bytes`,
});

function parsed(bytes: Uint8Array): Result<unknown, RowRefusal> {
  try {
    return ok(JSON.parse(strictUtf8.decode(bytes)));
  } catch {
    return err({ code: 'WORK_RECORD_MALFORMED', pointer: '', expected: 'JSON in UTF-8' });
  }
}

/** Space, tab and carriage return. */
function isBlank(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 13;
}
