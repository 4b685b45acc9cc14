import type { Claim } from '../../../shared/claims/claim.js';

/** A claim as the legal staff sees it; docs/openapi.json does not describe these answers yet. */
export interface ClaimFile extends Omit<Claim, 'decisions'> {
  readonly regime: string;
  readonly originalWork?: string;
  readonly evidence?: string;
  readonly remedy?: string;
  readonly excuse?: { readonly by: string; readonly at: string; readonly reason: string };
  readonly complaint?: { readonly at: string; readonly text: string };
  readonly workHidden: boolean;
  readonly forwardedTo?: string;
  readonly decisions: readonly Statement[];
  readonly claimant?: Readonly<Record<string, string | undefined>>;
  readonly history: readonly {
    readonly event: string;
    readonly to: string;
    readonly by: string;
    readonly reason: string;
    readonly at: string;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly purpose: string;
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
  }[];
  readonly lacking: readonly string[];
  readonly next: readonly string[];
}

/** A statement of reasons, as the claimant was told. */
export interface Statement {
  readonly outcome: string;
  readonly remedy?: string;
  readonly payment?: { readonly minor: number; readonly currency: string };
  readonly reasons: string;
  readonly ground?: { readonly kind: string; readonly reference: string };
  readonly territory?: string;
  readonly until?: string;
  readonly decidedAt: string;
  readonly redress: { readonly complaintUntil: string };
}

export type ClaimLine = Omit<ClaimFile, 'claimant' | 'history' | 'documents' | 'lacking' | 'next'>;

/** The one place where answers of the desk's claims routes are given their types. */
export function claimFileFrom(answered: unknown): ClaimFile {
  return answered as ClaimFile;
}

export function claimsFrom(answered: unknown): readonly ClaimLine[] {
  return (answered as { items: readonly ClaimLine[] }).items;
}
