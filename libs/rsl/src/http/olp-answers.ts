import { ERRORS } from '@app/contract';
import type { FastifyReply } from 'fastify';
import type { ClientRefusal } from './olp-client.js';

/** HTTP status of each word (RFC 6749, section 5.2; RSL 1.0, section 5.4.4). */
const STATUS = {
  invalid_request: 400,
  invalid_client: 401,
  unauthorized_client: 403,
  invalid_license: 400,
  invalid_resource: 400,
  unsupported_grant_type: 400,
  temporarily_unavailable: 503,
} as const satisfies Record<ClientRefusal['error'], number>;

/** Nothing of these answers may be kept (RFC 6749, section 5.1). */
export const UNCACHED = { 'cache-control': 'no-store', pragma: 'no-cache' } as const;

export interface OlpErrorBody {
  readonly error: string;
  /** ASCII without quotes and backslashes, as the RFC has it. */
  readonly error_description: string;
  /** Ours: who could license it instead. */
  readonly whom_to_ask?: string;
}

/** The error answer of OAuth 2.0: JSON of its own, no problem document. */
export function refused(reply: FastifyReply, refusal: ClientRefusal): OlpErrorBody {
  const { error, description, whomToAsk, retryAfterSeconds } = refusal;
  void reply.headers(UNCACHED).status(retryAfterSeconds === undefined ? STATUS[error] : ERRORS.RATE_LIMITED.status);
  if (error === 'invalid_client') void reply.header('www-authenticate', 'Basic realm="olp", charset="UTF-8"');
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  const plain = description.replaceAll('"', "'").replaceAll(/[^\x20-\x7e]|\\/gu, '?');
  return { error, error_description: plain, ...(whomToAsk === undefined ? {} : { whom_to_ask: whomToAsk }) };
}
