import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { Clock } from '@app/kernel';
import { err, ok, type Result } from '@app/kernel';
import { buildConnector, Client } from 'undici';
import {
  ForbiddenAddressError,
  isPublicAddress,
  literalAddress,
  publicAddresses,
  type Resolve,
  systemResolve,
} from './address-policy.js';
import { isCompressedCutOff } from './body-end.js';
import { headerLines, joinedHeaders, tlsFactsOf } from './connection-facts.js';
import type { DnsAnswer } from './exchange.js';
import type { FetchedResource, FetchOptions, FetchRefusal, GuardedFetcher } from './guarded-fetcher.js';
import { readBody, TooLargeError, UnknownEncodingError } from './read-body.js';

export interface GuardedFetcherOptions {
  readonly userAgent: string;
  /** `host:port` pairs with private addresses that may be fetched all the same; for tests and trials. */
  readonly allowedPrivateHosts?: readonly string[];
  /** Ports that may be asked beside those of `allowedPrivateHosts`. */
  readonly allowedPorts?: readonly number[];
  /** Whole fetch with all redirects, in milliseconds. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  readonly maxRedirects?: number;
  readonly resolve?: Resolve;
}

const DEFAULTS = {
  allowedPorts: [80, 443, 8080, 8443],
  timeoutMs: 20_000,
  maxBytes: 10 * 1024 * 1024,
  maxRedirects: 5,
} as const;
const MAX_HEADER_BYTES = 64 * 1024;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Never sent on to another origin, and never chosen by the caller. */
const FIRST_ORIGIN_ONLY = new Set(['authorization', 'cookie', 'proxy-authorization']);
const NOT_THE_CALLERS = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'user-agent',
  'accept-encoding',
]);

interface Hop {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly remoteAddress: string;
  readonly isCutOff?: true;
}

interface HopLimits {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly onExchange: FetchOptions['onExchange'];
  readonly post: FetchOptions['post'];
}

/**
 * Guards on the way out: scheme, port, credentials and address of every hop are checked before a byte is sent, the socket is connected
 * to the very address that was checked, and size, time and redirects are limited.
 */
export class HttpGuardedFetcher implements GuardedFetcher {
  private readonly options: Required<GuardedFetcherOptions>;

  constructor(
    options: GuardedFetcherOptions,
    private readonly clock: Clock,
  ) {
    this.options = { ...DEFAULTS, allowedPrivateHosts: [], resolve: systemResolve, ...options };
  }

  async fetch(asked: string, options: FetchOptions = {}): Promise<Result<FetchedResource, FetchRefusal>> {
    const limit = AbortSignal.timeout(this.options.timeoutMs);
    const signal = options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]);
    const maxBytes = Math.min(options.maxBytes ?? this.options.maxBytes, this.options.maxBytes);
    let address = asked;
    let origin: string | undefined;
    for (let redirects = 0; redirects <= this.options.maxRedirects; redirects += 1) {
      const checked = this.check(address);
      if (!checked.ok) return checked;
      const url = checked.value;
      origin ??= url.origin;
      try {
        const headers = headersFor(options.headers ?? {}, url.origin === origin);
        const hop = await this.get(url, headers, {
          maxBytes,
          signal,
          onExchange: options.onExchange,
          post: options.post,
        });
        const next = REDIRECTS.has(hop.status) && options.post === undefined ? hop.headers.location : undefined;
        if (next === undefined) return ok({ ...hop, url: url.href, fetchedAt: this.clock.now() });
        address = URL.canParse(next, url) ? new URL(next, url).href : next;
        const target = this.check(address);
        if (target.ok && options.mayFollow !== undefined && !(await options.mayFollow(target.value.href)))
          return err({ code: 'FETCH_REDIRECT_DECLINED', url: address, detail: 'the redirect was not to be followed' });
      } catch (error) {
        if (options.signal?.aborted) throw options.signal.reason;
        return err(refusalOf(error, url.href, limit));
      }
    }
    return err({ code: 'FETCH_REDIRECTS', url: address, detail: `more than ${this.options.maxRedirects} redirects` });
  }

  /** Everything that can be told from the address alone. */
  private check(address: string): Result<URL, FetchRefusal> {
    const refuse = (code: FetchRefusal['code'], detail: string) => err({ code, url: address, detail });
    if (!URL.canParse(address)) return refuse('FETCH_URL_INVALID', 'expected an absolute http or https URL');
    const url = new URL(address);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      return refuse('FETCH_SCHEME', `${url.protocol} is not fetched, only http and https`);
    if (url.username !== '' || url.password !== '')
      return refuse('FETCH_URL_INVALID', 'credentials do not belong in a URL');
    url.hash = '';
    if (this.isPrivateAllowed(url)) return ok(url);
    if (!this.options.allowedPorts.includes(portOf(url)))
      return refuse('FETCH_ADDRESS_FORBIDDEN', `port ${portOf(url)} is not fetched`);
    const literal = literalAddress(url.hostname);
    if (literal !== undefined && !isPublicAddress(literal))
      return refuse('FETCH_ADDRESS_FORBIDDEN', `${literal} is no public address`);
    return ok(url);
  }

  private isPrivateAllowed(url: URL): boolean {
    return this.options.allowedPrivateHosts.includes(`${url.hostname}:${portOf(url)}`);
  }

  /** WHY a client for each hop: its one socket is the one whose address is reported as evidence, and nothing is shared between sites. */
  private async get(url: URL, headers: Record<string, string>, limits: HopLimits): Promise<Hop> {
    let socket: Socket | undefined;
    let dns: DnsAnswer | undefined;
    const { maxBytes, signal, onExchange, post } = limits;
    const startedAt = this.clock.now();
    const connect = this.connector(url, (addresses) => {
      dns = { name: url.hostname, addresses, answeredAt: this.clock.now() };
    });
    const client = new Client(url.origin, {
      connect: (target, done) =>
        connect(target, (...[error, connected]) => {
          if (error !== null) return done(error, null);
          socket = connected;
          return done(null, connected);
        }),
      maxHeaderSize: MAX_HEADER_BYTES,
      allowH2: false,
    });
    const type = post === undefined ? {} : { 'content-type': post.contentType };
    // a part of a compressed file cannot be decompressed: it is taken as it is (RFC 9110 § 14.2)
    const isPart = headers.range !== undefined;
    const sent = {
      ...headers,
      ...type,
      'user-agent': this.options.userAgent,
      'accept-encoding': isPart ? 'identity' : 'gzip, deflate, br, zstd',
    };
    try {
      const path = url.pathname + url.search;
      const sending = post === undefined ? { method: 'GET' as const } : { method: 'POST' as const, body: post.body };
      const response = await client.request({ path, ...sending, headers: sent, signal, responseHeaders: 'raw' });
      const lines = headerLines(response.headers);
      const received = joinedHeaders(lines);
      const encoding = isPart ? '' : (received['content-encoding'] ?? '');
      const remoteAddress = socket?.remoteAddress ?? '';
      const hop = { status: response.statusCode, headers: received, remoteAddress };
      if (onExchange === undefined) {
        const came: Buffer[] = [];
        const read = await readBody(response.body, encoding, maxBytes, (bytes) => {
          if (encoding !== '') came.push(bytes);
        });
        return { ...hop, body: read, ...endOf(Buffer.concat(came), encoding, maxBytes) };
      }
      const body = await readBody(response.body, '', maxBytes);
      const tls = tlsFactsOf(socket);
      onExchange({
        url: url.href,
        startedAt,
        endedAt: this.clock.now(),
        request: [['host', url.host], ['connection', 'keep-alive'], ...Object.entries(sent)],
        status: response.statusCode,
        statusText: response.statusText,
        response: lines,
        body,
        remoteAddress,
        remotePort: socket?.remotePort ?? 0,
        ...(dns === undefined ? {} : { dns }),
        ...(tls === undefined ? {} : { tls }),
      });
      const read = await readBody(Readable.from([body]), encoding, maxBytes);
      return { ...hop, body: read, ...endOf(body, encoding, maxBytes) };
    } finally {
      await client.destroy();
    }
  }

  /** Resolves, checks and connects in one: the checked addresses are the only ones the socket ever gets. */
  private connector(
    url: URL,
    onAnswer: (addresses: DnsAnswer['addresses']) => void,
  ): ReturnType<typeof buildConnector> {
    const { resolve, timeoutMs: timeout } = this.options;
    const addressesOf = this.isPrivateAllowed(url) ? resolve : (hostname: string) => publicAddresses(hostname, resolve);
    return buildConnector({
      timeout,
      lookup: (hostname, { all }, done) => {
        addressesOf(hostname).then(
          (addresses) => {
            onAnswer(addresses);
            const [first] = addresses;
            if (first === undefined) done(new Error(`${hostname} has no address`), '');
            else if (all === true) done(null, [...addresses]);
            else done(null, first.address, first.family);
          },
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), ''),
        );
      },
    });
  }
}

function endOf(sent: Uint8Array, encoding: string, maxBytes: number): Pick<Hop, 'isCutOff'> {
  return isCompressedCutOff(sent, encoding, maxBytes) ? { isCutOff: true } : {};
}

function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

function headersFor(wanted: Readonly<Record<string, string>>, isFirstOrigin: boolean): Record<string, string> {
  const own = Object.entries(wanted).map(([name, value]) => [name.toLowerCase(), value] as const);
  return Object.fromEntries(
    own.filter(([name]) => !NOT_THE_CALLERS.has(name) && (isFirstOrigin || !FIRST_ORIGIN_ONLY.has(name))),
  );
}

function refusalOf(error: unknown, url: string, limit: AbortSignal): FetchRefusal {
  const code = textField(error, 'code');
  const detail = textField(error, 'message') ?? String(error);
  if (error instanceof ForbiddenAddressError || error instanceof TooLargeError || error instanceof UnknownEncodingError)
    return { code: error.code, url, detail };
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return { code: 'FETCH_TOO_LARGE', url, detail: `more than ${MAX_HEADER_BYTES} bytes of headers` };
  if (code !== undefined && BROKEN_ENCODING.test(code))
    return { code: 'FETCH_DECOMPRESSION', url, detail: `${code}: ${detail}` };
  const isLate = limit.aborted || (code !== undefined && TIMEOUTS.has(code));
  if (isLate) return { code: 'FETCH_TIMEOUT', url, detail: 'no complete answer in time' };
  return { code: 'FETCH_UNREACHABLE', url, detail: code === undefined ? detail : `${code}: ${detail}` };
}

/** Codes of zlib, Brotli and Zstandard. */
const BROKEN_ENCODING = /^(?:Z_|ERR__ERROR_|ERR_BROTLI_|ZSTD_)/u;
const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

function textField(error: unknown, name: 'code' | 'message'): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value = Object.getOwnPropertyDescriptor(error, name)?.value;
  return typeof value === 'string' ? value : undefined;
}
