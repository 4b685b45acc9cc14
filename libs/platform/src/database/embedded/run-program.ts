import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/** PostgreSQL refuses to run as root: there it runs as `nobody`, a user every system has. */
const NOBODY = 65_534;

export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

export function postgresUser(): RunAs {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

/**
 * Runs a program to its end in a session of its own, so that a Ctrl-C meant for us does not reach what it starts.
 * @returns what it printed
 * @throws Error with the program's name, exit status and output
 */
export function runProgram(program: string, args: readonly string[], as: RunAs): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...as, cwd: '/' });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', reject);
    // 'exit', not 'close': the server that pg_ctl leaves behind inherits the pipes
    child.on('exit', (status) => {
      child.stdout.destroy();
      child.stderr.destroy();
      if (status === 0) resolve(output);
      else reject(new Error(`${basename(program)} ended with ${status}: ${output.slice(-2000)}`));
    });
  });
}
