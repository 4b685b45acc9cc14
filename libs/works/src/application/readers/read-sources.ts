import { err } from '@app/kernel';
import { checkDraft } from '../../domain/check-draft.js';
import { type WorkFile, WorkFileUnreadableError } from '../work-file.port.js';
import type { ImportItem, ReadOptions } from './import-item.js';
import { readJsonList } from './read-json-works.js';
import { readWorkFile } from './read-work-file.js';

/** Where works come from: files, or records that are parsed already. */
export type WorkSources =
  | { readonly files: AsyncIterable<WorkFile> | Iterable<WorkFile> }
  | { readonly records: readonly unknown[]; readonly name: string };

/** Every record of the sources, read and checked, in order; a bad record is an item too, so that the rest goes on. */
export async function* readSources(sources: WorkSources, options: ReadOptions): AsyncGenerator<ImportItem> {
  for await (const item of recordsOf(sources, options)) {
    yield item.draft.ok ? { ...item, draft: checkDraft(item.draft.value) } : item;
  }
}

async function* recordsOf(sources: WorkSources, options: ReadOptions): AsyncGenerator<ImportItem> {
  if ('records' in sources) {
    yield* readJsonList(sources.name, sources.records, options);
    return;
  }
  for await (const file of sources.files) {
    try {
      yield* readWorkFile(file, options);
    } catch (error) {
      if (!(error instanceof WorkFileUnreadableError)) throw error;
      const refusal = {
        code: 'WORK_RECORD_MALFORMED',
        pointer: '',
        expected: `a file that can be read: ${error.message}`,
      } as const;
      yield { place: { file: file.name }, bytes: 0, draft: err(refusal) };
    }
  }
}
