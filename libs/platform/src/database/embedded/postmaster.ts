import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What `postmaster.pid` says of the server that holds a data folder, checked against the living process. */
export interface Postmaster {
  readonly pid: number;
  /** TCP port on 127.0.0.1. */
  readonly port: number;
  readonly ready: boolean;
  /** Killed and not yet reaped: PostgreSQL itself still takes it for alive. */
  readonly zombie: boolean;
}

/** The server that holds `dataFolder`, or undefined where none lives. */
export function findPostmaster(dataFolder: string): Postmaster | undefined {
  const lines = readLines(join(dataFolder, 'postmaster.pid'));
  const pid = Number(lines?.[0]);
  if (lines === undefined || !Number.isInteger(pid) || !isAlive(pid)) return undefined;
  if (isZombie(pid)) return { pid, port: 0, ready: false, zombie: true };
  if (!isPostgres(pid)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready', zombie: false };
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isZombie(pid: number): boolean {
  return readLines(`/proc/${pid}/status`)?.some((line) => /^State:\s+Z/.test(line)) ?? false;
}

/** A process id is reused: what lives under it may be another program. Where /proc is absent the file is believed. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return /\/postgres( \(deleted\))?$/.test(readlinkSync(`/proc/${pid}/exe`));
  } catch {
    return /postgres/.test(readLines(`/proc/${pid}/cmdline`)?.[0] ?? '');
  }
}
