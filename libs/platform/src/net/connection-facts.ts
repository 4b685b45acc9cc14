import type { Socket } from 'node:net';
import { type DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { HeaderLine, TlsFacts } from './exchange.js';

/** Longest chain of certificates kept; real ones have three or four. */
const LONGEST_CHAIN = 10;

/** What the socket knows of its TLS session; undefined over plain TCP. */
export function tlsFactsOf(socket: Socket | undefined): TlsFacts | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().standardName,
    chain: chainOf(socket.getPeerCertificate(true)),
  };
}

/** A root is its own issuer: there the chain ends. */
function chainOf(leaf: DetailedPeerCertificate): readonly Uint8Array[] {
  const chain: Uint8Array[] = [];
  let certificate: DetailedPeerCertificate | undefined = leaf;
  while (certificate?.raw !== undefined && chain.length < LONGEST_CHAIN) {
    chain.push(new Uint8Array(certificate.raw));
    certificate = certificate.issuerCertificate === certificate ? undefined : certificate.issuerCertificate;
  }
  return chain;
}

/** Pairs of a flat list of names and values, as undici gives raw headers. */
export function headerLines(raw: unknown): readonly HeaderLine[] {
  if (!Array.isArray(raw)) return [];
  const lines: HeaderLine[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) lines.push([String(raw[at]), String(raw[at + 1])]);
  return lines;
}

/** Lower-case names; a repeated header's values joined by `, `. */
export function joinedHeaders(lines: readonly HeaderLine[]): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of lines) {
    const key = name.toLowerCase();
    const before = Object.hasOwn(joined, key) ? joined[key] : undefined;
    joined[key] = before === undefined ? value : `${before}, ${value}`;
  }
  return joined;
}
