import { X509Certificate } from 'node:crypto';
import type { Exchange } from '@app/platform';
import type { NewFile } from '../application/live-page.port.js';
import { json } from '../application/scan-files.js';
import type { WebCapture } from './web-capture.js';

/** Who answered, as the network said it: names, addresses, sessions, headers; and the certificates each site showed. */
export function networkFiles({ exchanges, missing, refusal }: WebCapture): readonly NewFile[] {
  const chains = new Map<string, { readonly path: string; readonly pem: string }>();
  const facts = exchanges.map((exchange) => factsOf(exchange, chains));
  return [
    json('live/network.json', 'network', {
      exchanges: facts,
      missing,
      ...(refusal === undefined ? {} : { refusal }),
    }),
    ...[...chains.values()].map(({ path, pem }) => ({
      path,
      mediaType: 'application/x-pem-file',
      role: 'tls-chain',
      bytes: new TextEncoder().encode(pem),
    })),
  ];
}

function factsOf(exchange: Exchange, chains: Map<string, { readonly path: string; readonly pem: string }>): object {
  const { url, startedAt, endedAt, status, dns, remoteAddress, remotePort, tls, request, response, body } = exchange;
  const common = {
    url,
    startedAt: startedAt.toString(),
    endedAt: endedAt.toString(),
    request,
    status,
    response,
    size: body.length,
    // an address of digits is looked up by nobody
    dns: dns === undefined ? 'LITERAL_ADDRESS' : { ...dns, answeredAt: dns.answeredAt.toString() },
    remoteAddress,
    remotePort,
  };
  if (tls === undefined) return { ...common, tls: 'PLAIN_HTTP' };
  const certificates = tls.chain.map((der) => new X509Certificate(Buffer.from(der)));
  const pem = certificates.map((certificate) => certificate.toString()).join('');
  const chain = chains.get(pem) ?? { path: `live/tls-chain-${chains.size + 1}.pem`, pem };
  chains.set(pem, chain);
  const shown = certificates.map(({ subject, issuer, serialNumber, validFrom, validTo, fingerprint256 }) => ({
    subject,
    issuer,
    serialNumber,
    validFrom,
    validTo,
    fingerprint256,
  }));
  return { ...common, tls: { protocol: tls.protocol, cipher: tls.cipher, chain: chain.path, certificates: shown } };
}
