import type { Actor } from '@app/kernel';

/** The part of a request that the guards read and write. */
export interface AuthenticatedRequest {
  readonly headers: { readonly authorization?: string | undefined };
  /** Set by the guard, under passport's own name. */
  user?: Actor;
}
