import { ERRORS, type ErrorCode, type Problem } from '@app/contract';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from './problem.js';

/** What the edge itself refuses, by HTTP status; everything else carries its own code. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'BODY_MALFORMED',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN_ROLE',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
  414: 'NOT_FOUND',
  415: 'MEDIA_TYPE_UNSUPPORTED',
  503: 'UNAVAILABLE',
};

/** Prints every failure as `application/problem+json` (RFC 9457), from the one error table. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

const log = new Logger('Problem');

/** Also Fastify's `frameworkErrors`: what its router refuses, such as `%ZZ` in a path, never reaches a filter. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(error);
  const { status, title } = ERRORS[refusal.code];
  if (status >= 500) log.error({ correlationId: request.id, error: describe(error) });
  const { detail = title, ...facts } = refusal.facts;
  const body: Problem = {
    ...facts,
    type: `/docs/errors#${refusal.code}`,
    title,
    status,
    code: refusal.code,
    detail: String(detail),
    instance: request.url.split('?')[0] ?? request.url,
    correlationId: request.id,
  };
  void reply
    .status(status)
    .headers(refusal.headers)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(body, plain));
}

interface Refused {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

function refusalOf(error: unknown): Refused {
  if (error instanceof ProblemException) return error;
  if (isUndecodable(error))
    return { code: 'REQUEST_INVALID', facts: { detail: 'The path cannot be decoded' }, headers: {} };
  if (isPoolExhausted(error)) {
    const facts = { detail: 'Too much is under way: try again in a moment' };
    return { code: 'UNAVAILABLE', facts, headers: { 'retry-after': '5' } };
  }
  const status = statusOf(error);
  const code = status === undefined ? undefined : BY_STATUS[status];
  if (code === undefined) return { code: 'INTERNAL', facts: {}, headers: {} };
  const detail = error instanceof Error && status !== undefined && status < 500 ? error.message : ERRORS[code].title;
  return { code, facts: { detail }, headers: {} };
}

function isUndecodable(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'FST_ERR_BAD_URL';
}

/** The words of pg-pool; it has no code for it. */
function isPoolExhausted(error: unknown): boolean {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect';
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  const { statusCode } = error;
  // WHY: 403 without a code of ours is the file server's, of a path that leaves its folder: there is nothing there
  if (statusCode === 403) return 404;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}

/** Money is counted in bigint; JSON has none. */
function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

/** The stack, never the request: bodies and headers stay out of the log. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
