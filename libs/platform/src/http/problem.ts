import { ERRORS, type ErrorCode } from '@app/contract';
import { HttpException } from '@nestjs/common';

/** What a controller throws for a refusal of the trade; the filter prints it as problem+json. */
export class ProblemException extends HttpException {
  constructor(
    readonly code: ErrorCode,
    readonly facts: Readonly<Record<string, unknown>>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(ERRORS[code].title, ERRORS[code].status);
  }
}

/**
 * Turns a refusal into the exception that the problem filter prints.
 * @param refusal its stable code and the facts a reader needs; `detail`, when present, is the sentence shown
 * @param headers further response headers, e.g. `Retry-After`
 */
export function problem(
  refusal: { readonly code: ErrorCode; readonly [fact: string]: unknown } | { readonly code: ErrorCode },
  headers?: Readonly<Record<string, string>>,
): ProblemException {
  const { code, ...facts } = refusal;
  return new ProblemException(code, facts, headers);
}
