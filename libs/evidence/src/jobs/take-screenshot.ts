import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { err, ok, type Result } from '@app/kernel';
import type { Exchange } from '@app/platform';

export interface NoScreenshot {
  readonly code: 'NO_BROWSER' | 'BROWSER_FAILED';
  readonly detail: string;
}

/** A picture of a page, PNG, from what was captured of it and from nothing else. */
export type TakeScreenshot = (url: string, exchanges: readonly Exchange[]) => Promise<Result<Uint8Array, NoScreenshot>>;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const TIMEOUT_MS = 45_000;
/** Width and height in pixels: a page's first screens. */
const SIZE = '1280,4000';

/** @param configured path of a browser; where absent, the first Chromium on `path` */
export function findBrowser(configured: string | undefined, path: string): string | undefined {
  if (configured !== undefined) return configured;
  return path
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable);
}

/**
 * Screenshots by a headless Chromium. It runs no script of the page, and its only way out is a proxy of ours that answers from the
 * capture: what a stranger's page asks for beyond that is refused, so nothing leaves but through the guarded fetcher.
 */
export function screenshots(browser: string | undefined, size = SIZE): TakeScreenshot {
  return async (url, exchanges) => {
    if (browser === undefined)
      return err({ code: 'NO_BROWSER', detail: 'no Chromium on this machine (EVIDENCE_BROWSER)' });
    const proxy = createServer(replay(exchanges));
    // every TLS session ends here: pages are asked for without it, and answered from what came over TLS
    proxy.on('connect', (_, socket) => socket.destroy());
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const home = await mkdtemp(join(tmpdir(), 'imprimatur-browser-'));
    try {
      const file = join(home, 'page.png');
      await run(browser, flags(home, file, size, (proxy.address() as AddressInfo).port, plain(url)));
      return ok(new Uint8Array(await readFile(file)));
    } catch (error) {
      return err({
        code: 'BROWSER_FAILED',
        detail: error instanceof Error ? error.message.slice(0, 300) : String(error),
      });
    } finally {
      proxy.closeAllConnections();
      proxy.close();
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    }
  };
}

function flags(home: string, file: string, size: string, port: number, url: string): readonly string[] {
  return [
    '--headless=new',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--hide-scrollbars',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    `--proxy-server=http://127.0.0.1:${port}`,
    '--proxy-bypass-list=<-loopback>',
    `--user-data-dir=${home}`,
    `--window-size=${size}`,
    `--screenshot=${file}`,
    // Chromium's own sandbox does not start as root
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    url,
  ];
}

function run(browser: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(browser, args, { stdio: 'ignore', timeout: TIMEOUT_MS, killSignal: 'SIGKILL' });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`the browser ended with ${signal ?? code}`));
    });
  });
}

/** Answers from the last exchange with an address, its links to https made plain, so that they come here too. */
function replay(exchanges: readonly Exchange[]): (request: IncomingMessage, reply: ServerResponse) => void {
  const answers = new Map(exchanges.map((exchange) => [plain(exchange.url), exchange]));
  return (request, reply) => {
    const answer = answers.get(request.url ?? '');
    if (answer === undefined) {
      reply.writeHead(404).end();
      return;
    }
    const isText = answer.response.some(([name, value]) => /^content-type$/iu.test(name) && /html|css/iu.test(value));
    const isCoded = answer.response.some(([name]) => /^content-encoding$/iu.test(name));
    const body =
      isText && !isCoded ? Buffer.from(plainLinks(Buffer.from(answer.body).toString('latin1')), 'latin1') : answer.body;
    for (const [name, value] of answer.response) if (KEPT.test(name)) reply.appendHeader(name, plain(value));
    reply.setHeader('content-security-policy', NO_SCRIPT);
    reply.writeHead(answer.status).end(body);
  };
}

/** A page that runs nothing: a stranger's scripts would run on this machine. */
const NO_SCRIPT = "sandbox; script-src 'none'; object-src 'none'";

/** Headers a picture depends on. Policies of the site, and what would send the browser back to TLS, are left out. */
const KEPT = /^(?:content-type|content-encoding|location)$/iu;

function plain(url: string): string {
  return url.replace(/^https:/u, 'http:');
}

function plainLinks(text: string): string {
  return text.replaceAll('https://', 'http://');
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
