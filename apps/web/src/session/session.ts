import { problemFrom } from '../api/problem.js';

/** Who is signed in. */
export interface SignedIn {
  readonly id: string;
  readonly roles: readonly string[];
  readonly partnerId?: string;
}

/** UNKNOWN until the cookie was tried once; FAILED where that brought no answer. */
export type SessionState =
  | { readonly kind: 'UNKNOWN' }
  | { readonly kind: 'NOBODY' }
  | { readonly kind: 'FAILED'; readonly error: Error }
  | { readonly kind: 'SOMEBODY'; readonly actor: SignedIn };

interface Held {
  readonly accessToken: string;
  /** Of this device's own monotonic clock, ms: its wall clock may be wrong. */
  readonly renewAfter: number;
  readonly actor: SignedIn;
}

interface Answered {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly actor: SignedIn;
}

const ROUTE = '/api/v1/browser-sessions';
const OURS = { 'x-imprimatur-page': '1' };
/** Part of an access token's life after which it is renewed. */
const RENEW_AT = 0.8;
/** Tells the other tabs; says nothing secret. */
const HINT = 'imprimatur.signed-in';

/**
 * The session of this browser. The access token lives in this object and nowhere else; the refresh token in a cookie
 * that no script can read. Tabs take turns in renewing: a refresh token is good once, and used twice it ends the session.
 */
class Session {
  private held: Held | undefined;
  private current: SessionState = { kind: 'UNKNOWN' };
  private renewing: Promise<string | undefined> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly tabs = new BroadcastChannel('imprimatur.session');

  constructor() {
    this.tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
      // another tab signed somebody in or out: what is held here may be another person's
      if (data === 'SIGNED_OUT') this.become(undefined);
      if (data === 'SIGNED_IN') {
        this.held = undefined;
        void this.renew().catch(() => undefined);
      }
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): SessionState => this.current;

  /** An access token that is good for a while yet; undefined where nobody is signed in. */
  async token(): Promise<string | undefined> {
    if (this.held !== undefined && performance.now() < this.held.renewAfter) return this.held.accessToken;
    if (this.current.kind === 'NOBODY' || localStorage.getItem(HINT) === null) {
      this.become(undefined);
      return undefined;
    }
    return this.renew();
  }

  /** @throws ProblemError SIGN_IN_REFUSED, SIGN_IN_THROTTLED, PARTNER_NOT_ACTIVE */
  async signIn(email: string, password: string): Promise<void> {
    const response = await send('POST', ROUTE, { email, password });
    const body: unknown = await response.json();
    if (!response.ok) throw problemFrom(body, response.status);
    this.become(body as Answered);
    this.tabs.postMessage('SIGNED_IN');
  }

  /**
   * @param reach EVERYWHERE: on every device of this person
   * @throws ProblemError where the service did not end it: the person is signed in still
   */
  async signOut(reach: 'HERE' | 'EVERYWHERE'): Promise<void> {
    const response = await navigator.locks.request('imprimatur.session', () =>
      send('DELETE', reach === 'HERE' ? `${ROUTE}/current` : ROUTE),
    );
    if (!response.ok) throw await refusalOf(response);
    this.become(undefined);
    this.tabs.postMessage('SIGNED_OUT');
  }

  /** Trades the cookie for the next access token; many at once ask for one. */
  renew(): Promise<string | undefined> {
    this.renewing ??= navigator.locks
      .request('imprimatur.session', () => this.trade())
      .finally(() => {
        this.renewing = undefined;
      });
    return this.renewing;
  }

  private async trade(): Promise<string | undefined> {
    const response = await send('POST', `${ROUTE}/refreshes`).catch((broken: unknown) => {
      this.fail(broken instanceof Error ? broken : new Error(String(broken)));
      throw broken;
    });
    if (response.ok) this.become((await response.json()) as Answered);
    // a refusal ends it; what never arrived or broke on the way does not
    else if (response.status === 401 || response.status === 403) this.become(undefined);
    else this.fail(await refusalOf(response));
    return this.held?.accessToken;
  }

  /** Who is known to be signed in stays so; otherwise the screen says that it failed. */
  private fail(error: Error): void {
    if (this.current.kind === 'SOMEBODY' || this.current.kind === 'NOBODY') return;
    this.current = { kind: 'FAILED', error };
    for (const listener of this.listeners) listener();
  }

  private become(answered: Answered | undefined): void {
    if (answered === undefined) {
      this.held = undefined;
      localStorage.removeItem(HINT);
      if (this.current.kind === 'NOBODY') return;
      this.current = { kind: 'NOBODY' };
    } else {
      const { accessToken, expiresInSeconds, actor } = answered;
      this.held = { accessToken, actor, renewAfter: performance.now() + expiresInSeconds * 1_000 * RENEW_AT };
      localStorage.setItem(HINT, '1');
      this.current = { kind: 'SOMEBODY', actor };
    }
    for (const listener of this.listeners) listener();
  }
}

function send(method: 'POST' | 'DELETE', path: string, body?: object): Promise<Response> {
  return fetch(path, {
    method,
    // a page that is left now keeps the cookie of the answer nevertheless (docs/adr/0014)
    keepalive: true,
    credentials: 'same-origin',
    headers: body === undefined ? OURS : { ...OURS, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function refusalOf(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => undefined);
  return problemFrom(body, response.status);
}

export const session = new Session();
