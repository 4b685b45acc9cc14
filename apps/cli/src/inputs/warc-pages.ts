import { createReadStream } from 'node:fs';
import { WARCParser, type WARCRecord } from 'warcio';
import { CommandRefused } from '../output/command-refused.js';
import type { DocumentOrRefusal } from './document.js';
import type { InputFile } from './list-files.js';

const KNOWN_VERSION = /^WARC\/[01]\.\d/u;

/** HTML and plain-text pages of a web archive (ISO 28500), plain or gzip; other records are passed over. */
export async function* warcPages(file: InputFile): AsyncGenerator<DocumentOrRefusal> {
  const stream = createReadStream(file.path);
  let seen = 0;
  let broken = false;
  try {
    for await (const record of new WARCParser(stream)) {
      if (!KNOWN_VERSION.test(record.warcHeaders.statusline) || !record.warcType)
        throw new Error('no WARC record starts here');
      seen += 1;
      const page = await pageOf(record);
      if (page !== undefined) yield page;
    }
  } catch (error) {
    broken = true;
    const why = error instanceof Error ? error.message : String(error);
    yield new CommandRefused('INPUT_UNREADABLE', `${file.shown}, record ${seen + 1}: ${why}`, {
      input: file.shown,
      record: seen + 1,
    });
  } finally {
    stream.destroy();
  }
  if (seen === 0 && !broken)
    yield new CommandRefused('INPUT_EMPTY', `${file.shown} holds no record`, { input: file.shown, expected: 'WARC' });
}

async function pageOf(record: WARCRecord): Promise<DocumentOrRefusal | undefined> {
  const url = record.warcTargetURI?.replace(/^<|>$/gu, '');
  if (url === undefined || (record.warcType !== 'response' && record.warcType !== 'resource')) return undefined;
  const contentType = headerOf(record, 'content-type') ?? record.warcContentType ?? '';
  const isPage = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/iu.test(contentType);
  if (!isPage || (record.httpHeaders !== null && record.httpHeaders.statusCode !== 200)) return undefined;
  const bytes = await record.readFully(true);
  return { form: 'HTML', page: url, bytes, url, contentType };
}

function headerOf(record: WARCRecord, name: string): string | undefined {
  const headers = record.httpHeaders?.headers;
  return headers?.get(name) ?? undefined;
}
