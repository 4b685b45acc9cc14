import { createHash } from 'node:crypto';
import type { Exchange, HeaderLine } from '@app/platform';
import { HeadersMultiMap, StatusAndHeaders, WARC_1_1, WARCRecord, WARCSerializer } from 'warcio';

const SOFTWARE = { software: 'imprimatur', format: 'WARC File Format 1.1' };
const VERSION: 'WARC/1.1' = WARC_1_1;
const DIGESTS = { gzip: false, digest: { algo: 'sha-256', prefix: 'sha256:' } } as const;

/**
 * A WARC file, ISO 28500:2017, of what went over the wire: a request and a response record for each exchange, with block and payload
 * digests and the address it came from. The same exchanges of the same evidence give the same bytes.
 */
export async function warcFile(evidenceId: string, exchanges: readonly Exchange[]): Promise<Uint8Array> {
  const id = (name: string): string => `<urn:uuid:${uuidFrom(`${evidenceId} ${name}`)}>`;
  const started = exchanges[0]?.startedAt.toString({ smallestUnit: 'millisecond' }) ?? '';
  const info = WARCRecord.createWARCInfo(
    { filename: 'capture.warc', warcVersion: VERSION, date: started, warcHeaders: { 'WARC-Record-ID': id('info') } },
    SOFTWARE,
  );
  const parts = [await WARCSerializer.serialize(info, DIGESTS)];
  for (const [at, exchange] of exchanges.entries()) {
    const [asked, answered] = [id(`request ${at}`), id(`response ${at}`)];
    const about = {
      url: exchange.url,
      date: exchange.startedAt.toString({ smallestUnit: 'millisecond' }),
      warcVersion: VERSION,
      keepHeadersCase: true,
    };
    const common = { 'WARC-IP-Address': exchange.remoteAddress, 'WARC-Warcinfo-ID': id('info') };
    const { pathname, search } = new URL(exchange.url);
    const request = WARCRecord.create(
      {
        ...about,
        type: 'request',
        warcHeaders: { ...common, 'WARC-Record-ID': asked, 'WARC-Concurrent-To': answered },
      },
      [],
    );
    const response = WARCRecord.create(
      {
        ...about,
        type: 'response',
        warcHeaders: { ...common, 'WARC-Record-ID': answered },
      },
      [exchange.body],
    );
    request.httpHeaders = head(`GET ${pathname}${search} HTTP/1.1`, exchange.request);
    const statusline = `HTTP/1.1 ${exchange.status} ${exchange.statusText}`.trimEnd();
    response.httpHeaders = head(statusline, exchange.response.map(asStored));
    parts.push(await WARCSerializer.serialize(response, DIGESTS), await WARCSerializer.serialize(request, DIGESTS));
  }
  return Buffer.concat(parts);
}

/** The body is stored with its chunks put together: the header that says otherwise keeps its value under the name other archivers use. */
function asStored([name, value]: HeaderLine): HeaderLine {
  return name.toLowerCase() === 'transfer-encoding' ? ['X-Archive-Orig-Transfer-Encoding', value] : [name, value];
}

function head(statusline: string, lines: readonly HeaderLine[]): StatusAndHeaders {
  const headers = new HeadersMultiMap();
  // no line break may begin a header of its own
  for (const [name, value] of lines) headers.append(name, value.replaceAll(/[\r\n]+/gu, ' '));
  return new StatusAndHeaders({ statusline, headers });
}

/** Version 8 of RFC 9562: by a hash of one's own. */
function uuidFrom(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
