import type { Actor, Result } from '@app/kernel';

/** Every API token begins so; an access token never does. */
export const API_TOKEN_MARK = 'imp_';

export type MachineRefusal =
  /** Never made, altered, or revoked: all alike, so that guessing tells nothing. */
  | { readonly code: 'UNAUTHENTICATED' }
  | { readonly code: 'TOKEN_EXPIRED'; readonly expiredAt: string }
  | { readonly code: 'TOKEN_IP_REFUSED'; readonly address: string }
  | { readonly code: 'PARTNER_NOT_ACTIVE'; readonly standing: string }
  | { readonly code: 'RATE_LIMITED'; readonly perMinute: number; readonly retryAfterSeconds: number };

/** Whose token it is. */
export interface CallingMachine {
  readonly tokenId: string;
  /** Absent for the operator's own. */
  readonly partnerId?: string;
}

/** Asked with every request of a machine; counts the request against the token's rate. */
export interface MachineGate {
  /**
   * @param token whole, `imp_…`
   * @param clientAddress IP address the request came from
   * @returns who it is; or why it is refused, with whose token it is where that is known: for the log, not for the answer
   */
  admit(
    token: string,
    clientAddress: string,
    at: Temporal.Instant,
  ): Promise<Result<Actor, MachineRefusal & { readonly machine?: CallingMachine }>>;
}

/** Injection token. A process without a gate lets no machine in. */
export const MACHINE_GATE = Symbol('MACHINE_GATE');
