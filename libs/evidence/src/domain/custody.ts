export const CUSTODY_KINDS = [
  'REQUESTED',
  'CAPTURED',
  'SEALED',
  'SECURED',
  'FAILED',
  'HANDED_OUT',
  'RECHECKED',
] as const;
export type CustodyKind = (typeof CUSTODY_KINDS)[number];

/** Who had the evidence, when, and why. Append-only. */
export interface CustodyEvent {
  readonly evidenceId: string;
  /** From 1, without a gap. */
  readonly sequence: number;
  readonly kind: CustodyKind;
  /** Account or system part. */
  readonly by: string;
  readonly at: Temporal.Instant;
  /** Code, or a person's words. */
  readonly reason: string;
  /** SHA-256 of what was held, hex: the manifest, the bundle, a page seen again. */
  readonly hash?: string;
}

/** Before it has its place. */
export type CustodyDraft = Omit<CustodyEvent, 'sequence'>;
