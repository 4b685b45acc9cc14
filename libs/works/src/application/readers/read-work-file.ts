import { err, type Result } from '@app/kernel';
import type { RowRefusal } from '../../domain/row-refusal.js';
import type { WorkDraft } from '../../domain/work.js';
import type { WorkFile } from '../work-file.port.js';
import type { ImportItem, ReadOptions } from './import-item.js';
import { readHtmlWork } from './read-html-work.js';
import { readJsonLines, readJsonWhole } from './read-json-works.js';
import { readTextWork } from './read-text-work.js';
import { wholeOf } from './split-lines.js';

/** Largest file read in one piece: JSON, text, HTML. A `.jsonl` file may be of any size. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** The works of one file, record by record, as they are read. */
export async function* readWorkFile(file: WorkFile, options: ReadOptions): AsyncGenerator<ImportItem> {
  const whole = (draft: Result<WorkDraft, RowRefusal>, bytes: number): ImportItem => ({
    place: { file: file.name },
    bytes,
    draft,
  });
  if (file.format === undefined) {
    yield whole(
      refused('WORK_FORMAT_UNKNOWN', 'a .jsonl, .json, .txt or .html file, perhaps with .gz'),
      file.size ?? 0,
    );
    return;
  }
  if (file.format === 'jsonl') {
    yield* readJsonLines(file, options);
    return;
  }
  const bytes = await wholeOf(file.chunks(), MAX_FILE_BYTES);
  if (bytes === undefined) {
    yield whole(refused('WORK_RECORD_TOO_LARGE', `a file of at most ${MAX_FILE_BYTES} bytes`), file.size ?? 0);
  } else if (file.format === 'json') {
    yield* readJsonWhole(file.name, bytes, options);
  } else {
    const read = file.format === 'text' ? readTextWork : readHtmlWork;
    yield whole(read(file.name, bytes, options), bytes.length);
  }
}

function refused(code: RowRefusal['code'], expected: string): Result<never, RowRefusal> {
  return err({ code, pointer: '', expected });
}
