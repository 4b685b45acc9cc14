import type { Tx } from '@app/kernel';
import type { RequestPart, SubjectRequest, SubjectRequestId } from '../domain/subject-request.js';

export interface OpenPart extends RequestPart {
  /** Key of the last row that was worked off; empty before the first. */
  readonly cursor: string;
}

export interface SubjectRequestStore {
  add(tx: Tx, request: SubjectRequest, secretHash: string): Promise<void>;
  lock(tx: Tx, id: SubjectRequestId): Promise<SubjectRequest | undefined>;
  lockBySecret(tx: Tx, secretHash: string): Promise<SubjectRequest | undefined>;
  /** @returns false, with nothing written, when somebody else changed it first */
  change(tx: Tx, before: SubjectRequest, after: SubjectRequest): Promise<boolean>;
  /** A letter carries a new secret; the one before it is no longer good. */
  replaceSecret(tx: Tx, id: SubjectRequestId, secretHash: string): Promise<void>;
  partsOf(tx: Tx, id: SubjectRequestId): Promise<readonly OpenPart[]>;
  putPart(tx: Tx, id: SubjectRequestId, part: OpenPart): Promise<void>;
}

export const SUBJECT_REQUEST_STORE = Symbol('SUBJECT_REQUEST_STORE');

export interface SubjectRequestReader {
  /** Confirmed and unanswered ones, the one due first first; those given more time only when due before `unattendedBefore`. */
  waiting(limit: number, unattendedBefore: Temporal.Instant): Promise<readonly SubjectRequestId[]>;
  /** Confirmed and unanswered ones due before an instant, of which staff was not reminded. */
  nearlyDue(limit: number, before: Temporal.Instant): Promise<readonly SubjectRequestId[]>;
  find(id: SubjectRequestId): Promise<SubjectRequest | undefined>;
  /** Without the rows of an export. */
  parts(id: SubjectRequestId): Promise<readonly RequestPart[]>;
  /** In order of id. */
  page(limit: number, after?: string): Promise<readonly SubjectRequest[]>;
}

export const SUBJECT_REQUEST_READER = Symbol('SUBJECT_REQUEST_READER');
