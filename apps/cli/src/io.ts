import { resolve } from 'node:path';

/** The command's only way to the outside: tests put memory in its place. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Paths are taken from here: where the person stands, which npm changes before it runs a script. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where a progress bar may be drawn; absent where nobody looks. */
  readonly terminal?: NodeJS.WriteStream;
}

export function processIo(): Io {
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: process.env,
    terminal: process.stderr,
  };
}

/** A path as given, made absolute. */
export function pathOf(io: Io, given: string): string {
  return resolve(io.cwd, given);
}
