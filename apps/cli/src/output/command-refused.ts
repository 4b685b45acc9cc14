/** What ends a command with status 1: a stable code, the place, the expected form. */
export class CommandRefused extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`);
  }

  /**
   * From a refusal that a library returned.
   * @param where facts about the input it came from
   */
  static of(refusal: { readonly code: string }, where: Readonly<Record<string, unknown>> = {}): CommandRefused {
    const { code, ...told } = refusal;
    const facts: Readonly<Record<string, unknown>> = { ...told, ...where };
    return new CommandRefused(code, typeof facts.detail === 'string' ? facts.detail : describe(facts), facts);
  }
}

/** A refusal as a value, where others of many go on. */
export async function orRefusal<T>(work: Promise<T>): Promise<T | CommandRefused> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CommandRefused) return error;
    throw error;
  }
}

/** Ends a command with status 1 after its problems were told one by one. */
export class AlreadyTold extends Error {}

/** What ends a command with status 2: it was called in a way it does not know. */
export class WrongUsage extends Error {}

function describe(facts: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}
