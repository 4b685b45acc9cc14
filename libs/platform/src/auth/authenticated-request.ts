import type { Actor } from '@app/kernel';

/** The part of a request that the guards read and write. */
export interface AuthenticatedRequest {
  readonly headers: { readonly authorization?: string | undefined };
  readonly method: string;
  readonly url: string;
  /** IP address the request came from. */
  readonly ip: string;
  /** Set by the guard, under passport's own name. */
  user?: Actor;
  /** Set by the guard for a signed-in person. */
  sessionId?: string;
}
