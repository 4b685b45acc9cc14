import { err, ok, type Result } from '@app/kernel';
import { type ReadPage, readPage } from '@app/pages';
import { given } from '../../domain/draft-fields.js';
import { guessLanguage } from '../../domain/guess-language.js';
import { publicationInstant } from '../../domain/publication-instant.js';
import type { RowRefusal } from '../../domain/row-refusal.js';
import type { WorkDraft } from '../../domain/work.js';
import { uriFromFile } from '../../domain/work-name.js';
import type { ReadOptions } from './import-item.js';

/**
 * A work from the web page it was published on, in any charset. Named by its canonical link, else by the URI prefix and the
 * file's name, else by its content. The source is the visible source line, else what the page tells machines.
 */
export function readHtmlWork(name: string, bytes: Uint8Array, options: ReadOptions): Result<WorkDraft, RowRefusal> {
  const page = readPage(bytes);
  if (page.text === '')
    return err({ code: 'WORK_FIELD_MISSING', pointer: '/text', expected: 'a page with an article on it' });
  const created = publicationInstant(page.publishedAt, options.zone);
  return ok({
    uri: canonicalOf(page) ?? uriFromFile(name, options.uriPrefix) ?? options.names.uri(bytes),
    version: '1',
    type: 'text',
    language: page.language === 'und' ? guessLanguage(page.text) : page.language,
    title: page.title,
    text: page.text,
    pubStatus: 'usable',
    infoSources: [],
    altIds: [],
    ...given('sourceLabel', page.source ?? options.source),
    ...given('firstCreated', created),
    ...given('versionCreated', created),
  });
}

function canonicalOf({ signals }: ReadPage): string | undefined {
  const link = signals.find(({ kind }) => kind === 'link:canonical')?.value;
  return link !== undefined && URL.canParse(link) ? link : undefined;
}
