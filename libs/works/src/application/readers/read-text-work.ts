import { err, ok, type Result } from '@app/kernel';
import { readText } from '@app/pages';
import { given } from '../../domain/draft-fields.js';
import { guessLanguage } from '../../domain/guess-language.js';
import { publicationInstant } from '../../domain/publication-instant.js';
import type { RowRefusal } from '../../domain/row-refusal.js';
import type { WorkDraft } from '../../domain/work.js';
import { uriFromFile } from '../../domain/work-name.js';
import type { ReadOptions } from './import-item.js';

/**
 * A work from a plain-text article: title, info bar with date and source, paragraphs; a statement at its end is cut off.
 * UTF-8, else GB 18030. Named by the URI prefix and the file's name, without a prefix by its content.
 */
export function readTextWork(name: string, bytes: Uint8Array, options: ReadOptions): Result<WorkDraft, RowRefusal> {
  const decoded = decode(bytes);
  if (decoded === undefined) {
    return err({ code: 'WORK_RECORD_MALFORMED', pointer: '', expected: 'a text in UTF-8 or GB 18030' });
  }
  const article = readText(decoded);
  if (article.text === '')
    return err({ code: 'WORK_FIELD_MISSING', pointer: '/text', expected: 'a title and an article below it' });
  const created = publicationInstant(article.publishedAt, options.zone);
  return ok({
    uri: uriFromFile(name, options.uriPrefix) ?? options.names.uri(bytes),
    version: '1',
    type: 'text',
    language: article.language === 'und' ? guessLanguage(article.text) : article.language,
    title: article.title,
    text: article.text,
    pubStatus: 'usable',
    infoSources: [],
    altIds: [],
    ...given('sourceLabel', article.source ?? options.source),
    ...given('firstCreated', created),
    ...given('versionCreated', created),
  });
}

function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next encoding may fit
    }
  }
  return undefined;
}
