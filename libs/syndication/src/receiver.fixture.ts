import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly json: ReturnType<typeof JSON.parse>;
}

/** A partner's machine on this one: keeps what it is sent, and answers as it is told. */
export async function webhookReceiver() {
  const received: Received[] = [];
  let answer: { status: number; headers?: Record<string, string> } = { status: 204 };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      if (request.method === 'POST') received.push({ headers: request.headers, body, json: JSON.parse(body) });
      response.writeHead(request.method === 'POST' ? answer.status : 405, answer.headers).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    /** What came since this was asked last. */
    take: (): Received[] => received.splice(0),
    answerWith: (status: number, headers: Record<string, string> = {}): void => {
      answer = { status, headers };
    },
    close: (): Promise<void> => new Promise((closed) => server.close(() => closed())),
  };
}

/** Whether one of the signatures of a call is of this secret, whatever the time it says. */
export function isSignedBy(secret: string, { headers, body }: Received): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
  const expected = new Webhook(secret).sign(String(headers['webhook-id']), at, body);
  return String(headers['webhook-signature']).split(' ').includes(expected);
}
