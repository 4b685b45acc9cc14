import { err, type Result, type TransitionRefused } from '@app/kernel';

/** There is no such thing for this actor: not here, or somebody else's. */
export interface NotFound {
  readonly code: 'LICENSE_REQUEST_UNKNOWN' | 'AGREEMENT_UNKNOWN' | 'LICENSE_UNKNOWN';
  readonly id: string;
}

/** The actor may know of the thing and not do this to it. */
export interface ForbiddenRole {
  readonly code: 'FORBIDDEN_ROLE';
  readonly required: readonly string[];
}

/** Somebody changed it since the actor looked. */
export interface VersionStale {
  readonly code: 'VERSION_STALE';
  readonly seen: number;
  readonly current: number;
}

export interface InvoiceUnknown {
  readonly code: 'INVOICE_UNKNOWN';
  readonly id: string;
}

export type InvoiceChangeRefused = InvoiceUnknown | ForbiddenRole | VersionStale | TransitionRefused;

export type ChangeRefused = NotFound | ForbiddenRole | VersionStale | TransitionRefused;

/** A refusal when the version the actor decided on is not the current one. */
export function staleness(seen: number, current: number): Result<never, VersionStale> | undefined {
  return seen === current ? undefined : err({ code: 'VERSION_STALE', seen, current });
}
