import type { Io } from '../io.js';
import { AlreadyTold, CommandRefused } from './command-refused.js';
import { tell } from './problem.js';

export interface OutputOptions {
  readonly json?: boolean;
  readonly progress?: boolean;
}

/** Prints a result: one line of JSON, or what `human` makes of it. */
export function print<T>(io: Io, options: OutputOptions, value: T, human: (value: T) => string): void {
  io.stdout(options.json === true ? `${JSON.stringify(value)}\n` : `${human(value)}\n`);
}

export function formOf(options: OutputOptions): 'JSON' | 'TEXT' {
  return options.json === true ? 'JSON' : 'TEXT';
}

/** Goes through many inputs and tells each refused one, so that one bad input does not stop the others. */
export class ManyInputs {
  private refused = 0;

  constructor(
    private readonly io: Io,
    private readonly options: OutputOptions,
  ) {}

  refuse(refusal: CommandRefused): void {
    this.refused += 1;
    tell(this.io, refusal, formOf(this.options));
  }

  /** Runs `work`; a refusal it throws is told. */
  async attempt(work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      this.refuse(error);
    }
  }

  /** @throws AlreadyTold when any input was refused */
  finish(): void {
    if (this.refused > 0) throw new AlreadyTold();
  }
}
