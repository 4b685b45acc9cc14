import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether `openssl` can be run here; the tests that need it say so by name where it cannot. */
export const HAS_OPENSSL = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const CONFIG = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Trial
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[tsa]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[plain]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
[stamps]
default_tsa = authority
[authority]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
tsa_name = yes
ordering = no
`;

/** A real time-stamp authority: a small server in front of `openssl ts -reply`, with a root of its own. */
export class OpensslAuthority {
  private readonly dir = mkdtempSync(join(tmpdir(), 'imprimatur-tsa-'));
  private server: Server | undefined;
  url = '';
  host = '';
  /** Requests answered. */
  asked = 0;
  /** REFUSES answers with status 503. */
  mood: 'ANSWERS' | 'REFUSES' = 'ANSWERS';

  static async open(): Promise<OpensslAuthority> {
    const authority = new OpensslAuthority();
    authority.makeKeys();
    await authority.listen();
    return authority;
  }

  /** PEM of the root: what verifiers are given. */
  get rootFile(): string {
    return join(this.dir, 'root.pem');
  }

  get root(): string {
    return readFileSync(this.rootFile, 'utf8');
  }

  reply(request: Uint8Array): Uint8Array {
    writeFileSync(join(this.dir, 'request.tsq'), request);
    const key = ['-signer', 'tsa.pem', '-inkey', 'tsa.key'];
    this.openssl(
      'ts',
      '-reply',
      '-config',
      'conf',
      '-section',
      'authority',
      '-queryfile',
      'request.tsq',
      ...key,
      '-chain',
      'root.pem',
      '-out',
      'reply.tsr',
    );
    return readFileSync(join(this.dir, 'reply.tsr'));
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
    rmSync(this.dir, { recursive: true, force: true });
  }

  private makeKeys(): void {
    writeFileSync(join(this.dir, 'conf'), CONFIG);
    writeFileSync(join(this.dir, 'serial'), '01\n');
    const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'conf'];
    this.openssl(
      'req',
      '-x509',
      ...fresh,
      '-extensions',
      'root',
      '-subj',
      '/CN=Trial root',
      '-days',
      '30',
      '-keyout',
      'root.key',
      '-out',
      'root.pem',
    );
    this.openssl('req', ...fresh, '-subj', '/CN=Trial time-stamp authority', '-keyout', 'tsa.key', '-out', 'tsa.csr');
    const signed = ['-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '2', '-days', '30'];
    this.openssl(
      'x509',
      '-req',
      '-in',
      'tsa.csr',
      ...signed,
      '-extfile',
      'conf',
      '-extensions',
      'tsa',
      '-out',
      'tsa.pem',
    );
  }

  private listen(): Promise<void> {
    const server = createServer((request, reply) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.asked += 1;
        if (this.mood === 'REFUSES') reply.writeHead(503).end();
        else
          reply
            .writeHead(200, { 'content-type': 'application/timestamp-reply' })
            .end(this.reply(Buffer.concat(chunks)));
      });
    });
    this.server = server;
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        this.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
        this.url = `http://${this.host}/tsa`;
        resolve();
      });
    });
  }

  private openssl(...args: readonly string[]): void {
    execFileSync('openssl', args, { cwd: this.dir, stdio: ['ignore', 'ignore', 'pipe'] });
  }
}
