import { problem } from '@app/platform';
import type { SignInRefusal } from '../application/sign-in.js';

/** A refused sign-in; who is to wait is told for how long, in the body and in `Retry-After`. */
export function signInProblem(refusal: SignInRefusal, now: Temporal.Instant): Error {
  if (refusal.code !== 'SIGN_IN_THROTTLED') return problem(refusal);
  const { code, retryAt } = refusal;
  const retryAfterSeconds = Math.max(1, Math.ceil(now.until(retryAt).total('seconds')));
  return problem(
    { code, retryAt: retryAt.toString(), retryAfterSeconds, detail: `Wait ${retryAfterSeconds} seconds` },
    { 'retry-after': String(retryAfterSeconds) },
  );
}
