import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, normalize, resolve } from 'node:path';

const ROOT = resolve('samples/pages');

/** One local server that plays every site of `samples/pages`, told apart by the Host header. */
export interface SampleSites {
  readonly port: number;
  readonly hosts: readonly string[];
  /** Addresses of every page, as a scanner would be given them. */
  readonly pages: readonly string[];
  stop(): Promise<void>;
}

export async function startSampleSites(): Promise<SampleSites> {
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const file = join(ROOT, host, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)));
    if (!file.startsWith(ROOT) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html' }).end(readFileSync(file));
  });
  await listening(server);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP port was expected');
  const hosts = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const pages = hosts.flatMap((host) =>
    readdirSync(join(ROOT, host), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(
        (entry) => `http://${host}:${address.port}${join(entry.parentPath, entry.name).slice(join(ROOT, host).length)}`,
      ),
  );
  return {
    port: address.port,
    hosts,
    pages,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((done) => server.listen(0, '127.0.0.1', done));
}
