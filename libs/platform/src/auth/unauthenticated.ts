import { type ProblemException, problem } from '../http/problem.js';
import type { MachineRefusal } from './machine-gate.js';

const CHALLENGE = 'Bearer realm="imprimatur"';
const INVALID_TOKEN = `${CHALLENGE}, error="invalid_token"`;

/** Why nobody is signed in, as a stable word. */
export type UnauthenticatedReason = 'TOKEN_MISSING' | 'TOKEN_INVALID' | 'TOKEN_EXPIRED' | 'SESSION_OVER';

/** The refusal 401 with the challenge that RFC 9110, section 11.6.1, and RFC 6750, section 3, ask for. */
export function unauthenticated(reason: UnauthenticatedReason): ProblemException {
  // A request without any credentials gets a bare challenge: RFC 6750, section 3.1.
  return problem(
    {
      code: 'UNAUTHENTICATED',
      reason,
      expected: 'Authorization: Bearer <access token of POST /api/v1/sessions, or API token>',
    },
    { 'www-authenticate': reason === 'TOKEN_MISSING' ? CHALLENGE : INVALID_TOKEN },
  );
}

/** The refusal of an API token, with what the client is to do about it (RFC 6750; RFC 9110, section 10.2.3). */
export function machineRefused(refusal: MachineRefusal): ProblemException {
  if (refusal.code === 'UNAUTHENTICATED') return unauthenticated('TOKEN_INVALID');
  if (refusal.code === 'TOKEN_EXPIRED') return problem(refusal, { 'www-authenticate': INVALID_TOKEN });
  if (refusal.code !== 'RATE_LIMITED') return problem(refusal);
  const { retryAfterSeconds } = refusal;
  const detail = `Wait ${retryAfterSeconds} seconds`;
  return problem({ ...refusal, detail }, { 'retry-after': String(retryAfterSeconds) });
}
