import { type ProblemException, problem } from '../http/problem.js';

/** Why nobody is signed in, as a stable word. */
export type UnauthenticatedReason = 'TOKEN_MISSING' | 'TOKEN_INVALID' | 'TOKEN_EXPIRED';

/** The refusal 401 with the challenge that RFC 9110, section 11.6.1, and RFC 6750, section 3, ask for. */
export function unauthenticated(reason: UnauthenticatedReason): ProblemException {
  // A request without any credentials gets a bare challenge: RFC 6750, section 3.1.
  const challenge = 'Bearer realm="imprimatur"';
  return problem(
    { code: 'UNAUTHENTICATED', reason, expected: 'Authorization: Bearer <access token of POST /api/v1/sessions>' },
    { 'www-authenticate': reason === 'TOKEN_MISSING' ? challenge : `${challenge}, error="invalid_token"` },
  );
}
