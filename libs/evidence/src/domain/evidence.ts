/** DEMAND: a person or another feature asked for it; RULE: the finding's verdict did. */
export const EVIDENCE_CAUSES = ['DEMAND', 'RULE'] as const;
export type EvidenceCause = (typeof EVIDENCE_CAUSES)[number];

/**
 * REQUESTED → CAPTURED (everything stored, listed in the manifest) → SEALED (time stamp taken, manifest in the audit log) → SECURED (the
 * bundle is in the store, with the proof that the log holds it). FAILED from any of the first three, when every attempt was in vain.
 */
export const EVIDENCE_STATES = ['REQUESTED', 'CAPTURED', 'SEALED', 'SECURED', 'FAILED'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** What is secured for one finding, once. */
export interface Evidence {
  readonly id: string;
  readonly findingId: string;
  readonly cause: EvidenceCause;
  readonly state: EvidenceState;
  /** Account or system part. */
  readonly requestedBy: string;
  readonly reason: string;
  readonly requestedAt: Temporal.Instant;
  readonly capturedAt?: Temporal.Instant;
  /** SHA-256 of the manifest, hex; its key in the object store. */
  readonly manifestHash?: string;
  /** Key of the time-stamp token; absent where no authority is configured. */
  readonly tokenKey?: string;
  /** The authority's instant. */
  readonly stampedAt?: Temporal.Instant;
  readonly sealedAt?: Temporal.Instant;
  /** Key of the bundle, a zip file. */
  readonly bundleKey?: string;
  /** Bytes. */
  readonly bundleSize?: number;
  readonly securedAt?: Temporal.Instant;
  /** Code; only when FAILED. */
  readonly failure?: string;
  /** When its time was over and its files went; hashes and custody stay. */
  readonly erasedAt?: Temporal.Instant;
}

/** What another feature asks before it acts: SECURED as soon as one bundle is; one whose time is over is none. */
export type EvidenceStanding = 'NONE' | 'PENDING' | 'SECURED' | 'FAILED';

/** @param every all evidence there is of one finding, in whatever state */
export function standingOf(every: readonly Pick<Evidence, 'state' | 'erasedAt'>[]): EvidenceStanding {
  const all = every.filter(({ erasedAt }) => erasedAt === undefined);
  if (all.some(({ state }) => state === 'SECURED')) return 'SECURED';
  if (all.some(({ state }) => state !== 'FAILED')) return 'PENDING';
  return all.length === 0 ? 'NONE' : 'FAILED';
}
