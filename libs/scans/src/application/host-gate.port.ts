/** Whether a request may leave. The lease names it, to be given back. */
export type GateAnswer =
  | { readonly kind: 'GO'; readonly lease: Temporal.Instant }
  | { readonly kind: 'WAIT'; readonly until: Temporal.Instant };

/** How all workers together treat a host: one after the other, with a pause between, and not at all where it asked for quiet. */
export interface HostGate {
  /**
   * @param spacingMs least time between two requests
   * @param who VISITOR: goes on with the host's addresses, and nobody else is sent there meanwhile; PASSER: wants one thing, and is gone
   */
  enter(host: string, spacingMs: number, who: 'VISITOR' | 'PASSER'): Promise<GateAnswer>;
  leave(host: string, lease: Temporal.Instant): Promise<void>;
  /** The next request waits so much longer: one more was made than the gate let in, or the host turned out to want more time. */
  lengthen(host: string, ms: number): Promise<void>;
  /** Nobody is sent there any more; whoever finds work for it later is. */
  rest(host: string): Promise<void>;
  /** The host asked for quiet, for a while. Counts as a strike. */
  pause(host: string, until: Temporal.Instant, reason: 'HTTP_429' | 'HTTP_503'): Promise<void>;
  /** The host did not answer. */
  strike(host: string): Promise<void>;
  /** The host answered: earlier strikes are forgotten. */
  answered(host: string): Promise<void>;
  /** Strikes in a row. */
  strikes(host: string): Promise<number>;
  /** Hosts among these that asked for quiet, and until when. */
  paused(hosts: readonly string[]): Promise<readonly PausedHost[]>;
}

export interface PausedHost {
  readonly host: string;
  readonly until: Temporal.Instant;
  readonly reason: string;
}

export const HOST_GATE = Symbol('HOST_GATE');

/** How the scanner behaves, from the configuration. */
export interface ScannerManners {
  /** Least time between two requests to one host, ms; a longer Crawl-delay goes before. */
  readonly hostDelayMs: number;
  /** Requests to one host at a time, over all workers. */
  readonly hostConcurrency: number;
  /** A worker that was not heard of for so long is taken for lost, ms. */
  readonly leaseMs: number;
}

export const SCANNER_MANNERS = Symbol('SCANNER_MANNERS');
