/** One request and its answer as they went over the wire: what a page's evidence is made of. */
export interface Exchange {
  /** Asked for, without fragment. */
  readonly url: string;
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant;
  /** Names and values in the order sent. */
  readonly request: readonly HeaderLine[];
  readonly status: number;
  readonly statusText: string;
  /** Names and values as they were received, in their order, repeated ones apart. */
  readonly response: readonly HeaderLine[];
  /** As received: transfer encoding undone, content encoding not. */
  readonly body: Uint8Array;
  /** What the name was resolved to; absent where the address says the IP itself. */
  readonly dns?: DnsAnswer;
  readonly remoteAddress: string;
  readonly remotePort: number;
  /** Absent over plain HTTP. */
  readonly tls?: TlsFacts;
}

export type HeaderLine = readonly [name: string, value: string];

/** Every address a name was resolved to, by the resolver that the connection used. */
export interface DnsAnswer {
  readonly name: string;
  readonly addresses: readonly { readonly address: string; readonly family: number }[];
  readonly answeredAt: Temporal.Instant;
}

/** The session's protocol and cipher, and the certificates the site showed. */
export interface TlsFacts {
  readonly protocol: string;
  readonly cipher: string;
  /** DER, the site's own first, each followed by its issuer, as far as they are known. */
  readonly chain: readonly Uint8Array[];
}
