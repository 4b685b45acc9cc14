// `Type` below looks for the metadata when the class is made
import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';
import { IsDatabaseUrl, IsSigningJwk } from './variable-forms.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

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

  /** Contact that the scanner's user agent names. */
  @MinLength(3)
  readonly SCANNER_CONTACT: string = 'scans@imprimatur.example';

  /** `host:port` pairs with private addresses that may be fetched all the same; for tests and trials. */
  @Transform(list)
  @Matches(/^[^\s:]+:\d+$/, { each: true, message: 'must be host:port, several with commas between' })
  readonly FETCH_PRIVATE_HOSTS: readonly string[] = [];

  /** Whether the sample newsroom is loaded on the first run. Default: only with the embedded database. */
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  readonly LOAD_SAMPLES?: boolean;

  @IsIn(LOG_LEVELS)
  readonly LOG_LEVEL: LogLevel = 'info';
}
