// `Type` below looks for the metadata when the class is made
import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';
import { IsDatabaseUrl, IsSigningJwk } from './variable-forms.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** Verdicts that evidence may be taken for by rule. */
const EVIDENCE_VERDICTS = [
  'UNLICENSED_CANDIDATE',
  'LICENSED_OUT_OF_SCOPE',
  'LICENSED_ATTRIBUTION_DEFECT',
  'POSSIBLY_EXEMPT_REVIEW',
];

const flag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);
const list = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value;

/**
 * Everything the process takes from its environment, by the variable's own name. Read and validated once, at start;
 * a wrong variable is named, its value never printed.
 */
export class Environment {
  /** First port tried for HTTP; when another process holds it, a free one is used and said. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly PORT: number = 3000;

  /** Address to listen on. */
  @MinLength(1)
  readonly HOST: string = '127.0.0.1';

  /** Address under which the outside reaches the service; stands in certificates. Default: where it listens. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  readonly PUBLIC_URL?: string;

  /** The application's database. Absent: a PostgreSQL of our own under DATA_DIR. */
  @IsOptional()
  @IsDatabaseUrl()
  readonly DATABASE_URL?: string;

  /** Owner of the schema, for migrations. Default: DATABASE_URL. */
  @IsOptional()
  @IsDatabaseUrl()
  readonly DATABASE_OWNER_URL?: string;

  /** Moves the queues from PostgreSQL to Redis. */
  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, { message: 'must be redis://host:port or rediss://host:port' })
  readonly REDIS_URL?: string;

  /** Where stored pages and files live: a `file:` address. Default: DATA_DIR/objects. */
  @IsOptional()
  @Matches(/^file:\/\/\/\S+$/, { message: 'must be file:///absolute/folder' })
  readonly OBJECT_STORE_URL?: string;

  /** Folder of the embedded database, its objects and its secrets. */
  @MinLength(1)
  readonly DATA_DIR: string = '.imprimatur';

  /** The publisher this service works for. */
  @MinLength(1)
  readonly PROFILE_FILE: string = 'samples/profile.json';

  /** Holiday calendars in files, beside those shipped: each takes the place of the shipped one of its year, or adds to it. */
  @Transform(list)
  @MinLength(1, { each: true, message: 'must be paths of JSON files, several with commas between' })
  readonly CALENDAR_FILES: readonly string[] = [];

  /** Signs access tokens. Required with DATABASE_URL; made on the first run otherwise. */
  @IsOptional()
  @MinLength(32)
  readonly ACCESS_TOKEN_SECRET?: string;

  /** Life of an access token. */
  @Type(() => Number)
  @IsInt()
  @Min(5)
  @Max(60)
  readonly ACCESS_TOKEN_MINUTES: number = 60;

  /** Private Ed25519 key as JWK (RFC 8037) that signs certificates. Required with DATABASE_URL; made on the first run otherwise. */
  @IsOptional()
  @IsSigningJwk()
  readonly CERTIFICATE_SIGNING_JWK?: string;

  /** Private Ed25519 key as JWK (RFC 8037) that signs the audit log. Required with DATABASE_URL; made on the first run otherwise. */
  @IsOptional()
  @IsSigningJwk()
  readonly AUDIT_SIGNING_JWK?: string;

  /** Public keys the audit log was signed with before, as `/audit/key` showed them, with commas between. Needed after a change of the key or of PUBLIC_URL. */
  @Transform(list)
  @Matches(/^[^\s+,]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/u, {
    each: true,
    message: 'must be name+id+key, as /audit/key shows it',
  })
  readonly AUDIT_RETIRED_KEYS: readonly string[] = [];

  /** Mail server, with user and password. Default: letters are written as files into DATA_DIR/mail. */
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'must be smtp://user:password@host:port or smtps://…' })
  readonly SMTP_URL?: string;

  /** Sender of letters. */
  @Matches(/^[^<>]*<[^<>@\s]+@[^<>@\s]+>$/, { message: 'must be Name <name@domain>' })
  readonly MAIL_FROM: string = 'Imprimatur <desk@imprimatur.example>';

  /** Mailbox of those who answer for personal data; reminded when an answer is nearly due. Default: the one of MAIL_FROM. */
  @IsOptional()
  @IsEmail()
  readonly PRIVACY_CONTACT?: string;

  /** Most requests of one address a minute to routes that anybody may write to, such as claims. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly PUBLIC_REQUESTS_A_MINUTE: number = 60;

  /** Most pages that one partner has checked a minute before publishing. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly CHECKS_A_MINUTE: number = 30;

  /** Contact that the scanner's user agent names. */
  @MinLength(3)
  readonly SCANNER_CONTACT: string = 'scans@imprimatur.example';

  /** Least time between two requests of all scanners to one host, ms; a longer Crawl-delay goes before. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3_600_000)
  readonly SCANNER_HOST_DELAY_MS: number = 1_000;

  /** Requests of all scanners to one host at a time. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(16)
  readonly SCANNER_HOST_CONCURRENCY: number = 1;

  /** After so long without a sign a worker's part of a scan is given to another, ms. */
  @Type(() => Number)
  @IsInt()
  @Min(1_000)
  @Max(3_600_000)
  readonly SCANNER_LEASE_MS: number = 60_000;

  /** `host:port` pairs with private addresses that may be fetched all the same; for tests and trials. */
  @Transform(list)
  @Matches(/^[^\s:]+:\d+$/, { each: true, message: 'must be host:port, several with commas between' })
  readonly FETCH_PRIVATE_HOSTS: readonly string[] = [];

  /** Time-stamp authority (RFC 3161, over HTTP) that dates evidence. Absent: evidence says that it is dated by the audit log alone. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  readonly TIMESTAMP_URL?: string;

  /** Chromium that takes the pictures of pages. Default: the first one on PATH; without one, evidence says that it has no picture. */
  @IsOptional()
  @MinLength(1)
  readonly EVIDENCE_BROWSER?: string;

  /** Verdicts whose findings are secured as evidence without being asked; each costs a visit to the page and its resources. */
  @Transform(list)
  @IsIn(EVIDENCE_VERDICTS, { each: true, message: `must be ${EVIDENCE_VERDICTS.join(', ')}, several with commas` })
  readonly EVIDENCE_VERDICTS: readonly string[] = [];

  /** Where the match index lives: in each worker's memory, or in the database. Default: memory with the embedded database. */
  @IsOptional()
  @IsIn(['memory', 'database'])
  readonly MATCH_INDEX?: 'memory' | 'database';

  /** Whether the sample newsroom is loaded on the first run. Default: only with the embedded database. */
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  readonly LOAD_SAMPLES?: boolean;

  @IsIn(LOG_LEVELS)
  readonly LOG_LEVEL: LogLevel = 'info';
}
