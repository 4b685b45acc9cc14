/** What the guard and the token service need to know; read from the configuration by the application's root. */
export interface AuthOptions {
  /** Secret of the HS256 signature of access tokens, at least 32 bytes of UTF-8 (RFC 7518, section 3.2). */
  readonly accessTokenSecret: string;
  /** Life of an access token in minutes, 15 to 60: a stolen one is of little use for long. */
  readonly accessTokenMinutes: number;
}

/** Injection token of the `AuthOptions`. */
export const AUTH_OPTIONS = Symbol('AUTH_OPTIONS');
