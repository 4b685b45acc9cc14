import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Exchange } from './exchange.js';
import { HttpGuardedFetcher } from './http-guarded-fetcher.js';

const hasOpenssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const need = hasOpenssl ? '' : ' (left out: openssl is not installed here)';

(hasOpenssl ? describe : describe.skip)(`a fetch over TLS${need}`, () => {
  const dir = mkdtempSync(join(tmpdir(), 'imprimatur-tls-'));
  const before = getCACertificates('default');
  let server: Server;
  let host: string;

  beforeAll(async () => {
    const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'ignore' });
    const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    openssl('req', '-x509', ...fresh, '-subj', '/CN=Trial root', '-keyout', 'root.key', '-out', 'root.pem');
    openssl('req', ...fresh, '-subj', '/CN=localhost', '-keyout', 'site.key', '-out', 'site.csr');
    writeFileSync(join(dir, 'names'), 'subjectAltName = DNS:localhost\n');
    const signed = ['-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '7', '-extfile', 'names'];
    openssl('x509', '-req', '-in', 'site.csr', ...signed, '-out', 'site.pem');
    const read = (name: string) => readFileSync(join(dir, name), 'utf8');
    setDefaultCACertificates([...before, read('root.pem')]);
    server = createServer({ key: read('site.key'), cert: read('site.pem') }, (_, reply) => reply.end('page'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    setDefaultCACertificates(before);
    server.closeAllConnections();
    server.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('tells protocol, cipher and the chain of certificates up to the root', async () => {
    const told: Exchange[] = [];
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const clock = { now: () => Temporal.Instant.from('2026-03-02T12:00:00Z') };
    const fetcher = new HttpGuardedFetcher({ userAgent: 'test', allowedPrivateHosts: [host], resolve }, clock);
    const result = await fetcher.fetch(`https://${host}/`, { onExchange: (exchange) => told.push(exchange) });
    expect(result).toMatchObject({ ok: true, value: { status: 200 } });
    const tls = told[0]?.tls;
    expect(tls?.protocol).toBe('TLSv1.3');
    expect(tls?.cipher).toMatch(/^TLS_/u);
    const subjects = tls?.chain.map((der) => new X509Certificate(Buffer.from(der)).subject);
    expect(subjects).toEqual(['CN=localhost', 'CN=Trial root']);
  });
});
