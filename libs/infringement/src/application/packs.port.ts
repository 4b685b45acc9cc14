import type { Tx } from '@app/kernel';
import type { CounselMandate, PackKind } from '../domain/pack.js';

export interface PackFile {
  /** Path inside the zip file, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Pack {
  readonly id: string;
  readonly caseId: string;
  readonly kind: PackKind;
  readonly recipient: string;
  /** Key of the zip file. */
  readonly objectKey: string;
  readonly manifestHash: string;
  readonly madeBy: string;
  readonly madeAt: Temporal.Instant;
}

/** Puts files into one zip file with a manifest of their hashes. */
export interface Packer {
  /** @param at stands as the time of every file, so that the same files make the same bytes */
  pack(files: readonly PackFile[], at: Temporal.Instant): { readonly bytes: Uint8Array; readonly manifestHash: string };
}

export const PACKER = Symbol('PACKER');

export interface RetroOffer {
  readonly caseId: string;
  readonly requestId: string;
  readonly offeredBy: string;
  readonly offeredAt: Temporal.Instant;
}

/** Counsel's mandates, packs, and offers of a license. */
export interface HandOverStore {
  /** @returns false when the case has a living mandate */
  grant(tx: Tx, mandate: CounselMandate): Promise<boolean>;
  revoke(tx: Tx, caseId: string, by: string, at: Temporal.Instant): Promise<boolean>;
  liveMandate(caseId: string): Promise<CounselMandate | undefined>;
  addPack(tx: Tx, pack: Pack): Promise<void>;
  pack(id: string): Promise<Pack | undefined>;
  packsOf(caseId: string): Promise<readonly Pack[]>;
  addOffer(tx: Tx, offer: RetroOffer): Promise<void>;
  offersOf(caseId: string): Promise<readonly RetroOffer[]>;
}

export const HAND_OVER_STORE = Symbol('HAND_OVER_STORE');
