import { type ChildProcess, spawn } from 'node:child_process';
import { until } from './until.js';

const SERVED = /served at (http:\S+)/;

/** The built command in a process of its own, as a person starts it. */
export class ServiceProcess {
  private printed = '';
  private complained = '';
  private readonly child: ChildProcess;
  private readonly end: Promise<{ readonly status: number | null; readonly signal: NodeJS.Signals | null }>;

  /** @param variables its whole environment, beside the search path */
  constructor(variables: Readonly<Record<string, string>>) {
    const env = { PATH: process.env.PATH, ...variables };
    this.child = spawn(process.execPath, ['dist/apps/cli/main.js', 'serve'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk: Buffer) => {
      this.printed += chunk.toString();
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.complained += chunk.toString();
    });
    this.end = new Promise((resolve) => {
      this.child.once('close', (status, signal) => resolve({ status, signal }));
    });
  }

  /** Standard output so far. */
  get output(): string {
    return this.printed;
  }

  /** Standard error so far. */
  get errors(): string {
    return this.complained;
  }

  /** Where it says that it serves. @throws Error with what it said when it ended before */
  url(): Promise<string> {
    return until('the service printed its URL', async () => {
      if (this.child.exitCode !== null) throw new Error(`ended with ${this.child.exitCode}: ${this.complained}`);
      return SERVED.exec(this.printed)?.[1];
    });
  }

  /** Reads no more of what it says, as `| head` does. */
  closeOutput(): void {
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
  }

  /** Sends a signal and waits for the end. */
  async stop(signal: NodeJS.Signals): Promise<Awaited<typeof this.end>> {
    this.child.kill(signal);
    return this.end;
  }
}
