import type { Environment } from './config.js';

/** What a running process needs to know, with nothing left open: the environment plus what the embedded default fills in. */
export interface Settings {
  readonly environment: Environment;
  /** Absolute. */
  readonly projectRoot: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute. */
  readonly profileFile: string;
  /** Absolute: calendars to count legal time by, beside those shipped. */
  readonly calendarFiles: readonly string[];
  /** Absolute folder of the file object store. */
  readonly objectDir: string;
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string;
  readonly redisUrl?: string;
  /** Origin without a trailing slash, e.g. `https://licensing.example`. */
  readonly publicUrl: string;
  readonly accessTokenSecret: string;
  readonly accessTokenMinutes: number;
  /** Private Ed25519 key as JWK, RFC 8037. */
  readonly certificateSigningJwk: Readonly<Record<string, string>>;
  /** Private Ed25519 key as JWK, RFC 8037, that signs the audit log. */
  readonly auditSigningJwk: Readonly<Record<string, string>>;
  /** Name of the audit log: where it is served, without a scheme. */
  readonly auditOrigin: string;
  /** Public keys that signed earlier checkpoints of the log, `<name>+<key id>+<key>`. */
  readonly auditRetiredKeys: readonly string[];
  readonly embedded: boolean;
  readonly loadSamples: boolean;
  /** Password of the sample accounts; only with the embedded database. */
  readonly samplePassword?: string;
}

/** Injection token of the process's `Settings`. */
export const SETTINGS = Symbol('SETTINGS');
