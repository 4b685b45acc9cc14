import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { WatchScan } from '../application/watch-scan.js';
import { scanView } from './scan.view.js';

/** Time between two looks, ms. */
const EVERY_MS = 500;
/** A stream ends after so many ms; a browser's EventSource opens it again by itself. */
const LONGEST_MS = 600_000;
/** After so long without news a comment keeps proxies from closing the line, ms. */
const SILENCE_MS = 15_000;

/** WHY all of them here: nothing of the framework touches an answer that was taken out of its hands. */
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** Writes the numbers of a scan whenever they have changed, until it ends or nobody listens any more. */
export async function streamProgress(watch: WatchScan, scanId: string, reply: FastifyReply): Promise<void> {
  const { raw, request } = reply;
  reply.hijack();
  raw.writeHead(200, {
    ...Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)),
    ...HEADERS,
    'x-request-id': request.id,
  });
  if (request.method === 'HEAD') {
    raw.end();
    return;
  }
  const gone = new AbortController();
  raw.on('close', () => gone.abort());
  const startedAt = performance.now();
  let told = '';
  let toldAt = startedAt;
  try {
    for (;;) {
      const report = await watch.progress(scanId);
      if (report === undefined) break;
      const { scan, pagesPerSecond: _rate, ...still } = report;
      const data = JSON.stringify(scanView(scan, report));
      const now = performance.now();
      // the rate alone changes with every look
      const news = JSON.stringify(scanView(scan, still));
      if (news !== told) {
        raw.write(`event: progress\ndata: ${data}\n\n`);
        told = news;
        toldAt = now;
      } else if (now - toldAt > SILENCE_MS) {
        raw.write(': still there\n\n');
        toldAt = now;
      }
      if (scan.state === 'COMPLETED' || scan.state === 'CANCELED') {
        raw.write(`event: end\ndata: ${data}\n\n`);
        break;
      }
      if (now - startedAt > LONGEST_MS) break;
      await wait(EVERY_MS, undefined, { signal: gone.signal });
    }
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  } finally {
    raw.end();
  }
}
