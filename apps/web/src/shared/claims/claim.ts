/** A claim as the service answers it; docs/openapi.json does not describe these answers yet. Instants ISO 8601, UTC. */
export interface Claim {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly workUri?: string;
  readonly pageUrl?: string;
  readonly statement?: string;
  readonly createdAt: string;
  readonly draftLapsesAt?: string;
  readonly receivedAt?: string;
  readonly late?: boolean;
  readonly missing: readonly string[];
  readonly decisions: readonly Decision[];
  readonly window: ClaimWindow;
  readonly version: number;
  /** Only in the answer to a change: the secret for the next one. */
  readonly token?: string;
}

export interface Decision {
  readonly outcome: string;
  readonly remedy?: string;
  readonly reasons: string;
  readonly decidedAt: string;
  readonly redress: { readonly complaintUntil: string; readonly source: string };
}

/** The time in which the matter was to be raised, as the service counted it. */
export interface ClaimWindow {
  readonly ruleText?: string;
  readonly source: string;
  readonly lastDay: string;
  /** On the clock of the jurisdiction, with its offset. */
  readonly deadlineExclusive: string;
  readonly endsAt: string;
  readonly provisional: boolean;
  readonly explanation: string;
  readonly trace: readonly { readonly text?: string }[];
}

/** The one place where an answer of the claims routes is given its type. */
export function claimFrom(answered: unknown): Claim {
  return answered as Claim;
}
