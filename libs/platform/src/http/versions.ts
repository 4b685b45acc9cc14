import { problem } from './problem.js';

/** `ETag` of a row version: a strong validator, RFC 9110 section 8.8.3. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The row version that a change was decided on, from `If-Match`.
 * @throws ProblemException VERSION_REQUIRED when absent, VERSION_STALE when it is no tag of ours
 */
export function seenVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    throw problem({ code: 'VERSION_REQUIRED', detail: 'Send If-Match with the ETag of the state you decided on' });
  }
  const version = /^"(\d{1,9})"$/.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw problem({ code: 'VERSION_STALE', detail: `${ifMatch} is no current ETag` });
  return Number(version);
}
