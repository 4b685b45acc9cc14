import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from './io.js';
import { run } from './program.js';

/** What a command did, as a test sees it. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** Each line of standard output, parsed. */
  readonly lines: readonly Record<string, unknown>[];
}

/**
 * Runs the command in memory.
 * @param cwd where paths are taken from; the project's root where absent
 * @param env for commands that need the service
 */
export async function command(args: readonly string[], cwd: string = process.cwd(), env: Io['env'] = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    cwd,
    env,
  };
  const status = await run(args, io);
  return {
    status,
    out,
    err,
    get lines() {
      return out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
  };
}

/** A new folder with these files. @returns its path */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
