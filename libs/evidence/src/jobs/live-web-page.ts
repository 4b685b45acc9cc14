import { createHash } from 'node:crypto';
import { readPage } from '@app/pages';
import type { FetchedResource, FetchRefusal, GuardedFetcher } from '@app/platform';
import type { LiveCapture, LivePage, NewFile } from '../application/live-page.port.js';
import { warcFile } from '../bundle/warc-file.js';
import type { Absence } from '../domain/manifest.js';
import type { SeenAgain } from '../domain/recheck.js';
import { networkFiles } from './network-facts.js';
import type { TakeScreenshot } from './take-screenshot.js';
import { captureWeb, type WebCapture } from './web-capture.js';

const PASSING: readonly FetchRefusal['code'][] = ['FETCH_TIMEOUT', 'FETCH_UNREACHABLE'];
const MOST_BYTES = 10_000_000;

/** Goes to a page through the guarded fetcher; the browser that takes its picture sees only what was captured. */
export class LiveWebPage implements LivePage {
  constructor(
    private readonly fetcher: GuardedFetcher,
    private readonly screenshot: TakeScreenshot,
  ) {}

  async capture(evidenceId: string, url: string): Promise<LiveCapture> {
    const capture = await captureWeb(this.fetcher, url);
    const files: NewFile[] = [...networkFiles(capture)];
    if (capture.exchanges.length > 0) {
      const bytes = await warcFile(evidenceId, capture.exchanges);
      files.push({ path: 'live/capture.warc', mediaType: 'application/warc', role: 'warc', bytes });
    }
    const { page, refusal } = capture;
    if (page === undefined) {
      const code = refusal?.code ?? 'FETCH_UNREACHABLE';
      const absent = [{ what: 'live-page', code, detail: refusal?.detail ?? 'nothing answered' }, ...UNSEEN];
      return { files, absent, page: PASSING.includes(code) ? 'PASSING' : 'LASTING' };
    }
    files.push(textFile(page));
    const absent = [...absentOf(capture)];
    const shot = await this.screenshot(page.url, capture.exchanges);
    if (shot.ok)
      files.push({ path: 'live/screenshot.png', mediaType: 'image/png', role: 'screenshot', bytes: shot.value });
    else absent.push({ what: 'screenshot', ...shot.error });
    return { files, absent, page: page.status >= 500 || page.status === 429 ? 'PASSING' : 'CAPTURED' };
  }

  async seeAgain(
    url: string,
  ): Promise<{ readonly seen?: SeenAgain & { readonly bytes: Uint8Array }; readonly detail: string }> {
    const fetched = await this.fetcher.fetch(url, { headers: { accept: 'text/html,*/*;q=0.1' }, maxBytes: MOST_BYTES });
    if (!fetched.ok) return { detail: `${fetched.error.code}: ${fetched.error.detail}` };
    const { status, body, remoteAddress } = fetched.value;
    const contentHash = createHash('sha256').update(body).digest('hex');
    const text = visibleTextOf(fetched.value);
    return { seen: { status, contentHash, text, bytes: body }, detail: `status ${status} from ${remoteAddress}` };
  }
}

/** Where there is no page there is nothing of it. */
const UNSEEN: readonly Absence[] = ['live-text', 'screenshot'].map((what) => ({
  what,
  code: 'NO_PAGE',
  detail: 'the page did not answer',
}));

function absentOf({ missing, exchanges }: WebCapture): readonly Absence[] {
  const isPlain = exchanges.every(({ tls }) => tls === undefined);
  return [
    ...(isPlain ? [{ what: 'tls-chain', code: 'PLAIN_HTTP', detail: 'the site was reached without TLS' }] : []),
    ...missing.map(({ url, code }) => ({ what: 'resource', code, detail: url })),
  ];
}

function textFile(page: FetchedResource): NewFile {
  const { text } = readPage(page.body, hintOf(page));
  const bytes = new TextEncoder().encode(text);
  return { path: 'live/text.txt', mediaType: 'text/plain; charset=utf-8', role: 'live-text', bytes };
}

function visibleTextOf(page: FetchedResource): string {
  const { blocks, text } = readPage(page.body, hintOf(page));
  return [text, ...blocks.filter(({ visible }) => visible).map((block) => block.text)].join('\n');
}

function hintOf({ url, headers }: FetchedResource): { url: string; contentType?: string } {
  const contentType = headers['content-type'];
  return contentType === undefined ? { url } : { url, contentType };
}
