import type { Actor } from '@app/kernel';
import type { CallingMachine } from './machine-gate.js';

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
  /** Set by whoever has recognized an API token, whether it is let in or not; for the log of calls. */
  machine?: CallingMachine;
}
