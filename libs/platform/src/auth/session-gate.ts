import type { Actor, Result } from '@app/kernel';

/** What a signed access token says of itself. */
export interface PresentedSession {
  readonly sessionId: string;
  readonly accountId: string;
}

export type SessionRefusal =
  /** Signed out, ended for safety, run out, or its account is closed. */
  { readonly code: 'SESSION_OVER' } | { readonly code: 'PARTNER_NOT_ACTIVE'; readonly standing: string };

/**
 * Asked with every request of a person: a signature says who signed in, only the record says whether that still counts.
 * The feature that keeps people and partners answers.
 */
export interface SessionGate {
  /** @returns the person as the record has them now, with today's roles */
  admit(session: PresentedSession, at: Temporal.Instant): Promise<Result<Actor, SessionRefusal>>;
}

/** Injection token. A process without a gate lets nobody in. */
export const SESSION_GATE = Symbol('SESSION_GATE');
