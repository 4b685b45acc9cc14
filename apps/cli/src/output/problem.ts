import { ERRORS } from '@app/contract';
import type { Io } from '../io.js';
import { CommandRefused } from './command-refused.js';

/** Titles of problems that only a command has. */
const TITLES: Readonly<Record<string, string>> = {
  USAGE_WRONG: 'The command was called in a way it does not know',
  INPUT_MISSING: 'There is no such file or folder',
  INPUT_EMPTY: 'There is nothing to read',
  INPUT_UNREADABLE: 'The input cannot be read',
  INPUT_LINE_INVALID: 'A line of the input is not of the expected form',
  INPUT_ID_DOUBLED: 'Two inputs have the same id',
  NAME_UNKNOWN: 'There is nothing of this name',
  EVIDENCE_INVALID: 'The evidence is not as it was secured',
  AUDIT_LOG_INCONSISTENT: 'The log is not as it was written',
  CERTIFICATE_NOT_VALID: 'The certificate is not valid',
  OPENAPI_STALE: 'The file is not the description of this API',
  COMMAND_FAILED: 'Something that must not happen did happen',
};

export interface CommandProblem {
  readonly type: string;
  readonly title: string;
  readonly status?: number;
  readonly code: string;
  readonly detail: string;
  readonly [fact: string]: unknown;
}

/** The problem object (RFC 9457) of a refusal; `status` is there where the service would answer with one. */
export function problemOf(refused: CommandRefused): CommandProblem {
  const { code, facts } = refused;
  const known = Object.entries(ERRORS).find(([name]) => name === code)?.[1];
  const title = known?.title ?? TITLES[code] ?? code;
  return {
    ...facts,
    // a code of the service has its page; RFC 9457, section 4.2.1, for the others
    type: known === undefined ? 'about:blank' : `/docs/errors#${code}`,
    title,
    ...(known === undefined ? {} : { status: known.status }),
    code,
    detail: refused.detail || title,
  };
}

/** Tells a problem on standard error: one JSON object a line, or sentences. */
export function tell(io: Io, refused: CommandRefused, form: 'JSON' | 'TEXT'): void {
  const problem = problemOf(refused);
  if (form === 'JSON') io.stderr(`${JSON.stringify(problem, plain)}\n`);
  else io.stderr(`imprimatur: ${problem.title}: ${problem.detail} [${problem.code}]\n`);
}

/** An error nobody foresaw, without its stack: that is for the log of a developer. */
export function unforeseen(error: unknown): CommandRefused {
  return new CommandRefused('COMMAND_FAILED', error instanceof Error ? error.message : String(error));
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
