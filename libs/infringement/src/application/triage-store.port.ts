import type { Tx } from '@app/kernel';
import type { SavedFilter, SubjectType, TriageFilter, TriageItem } from '../domain/triage.js';

/** For whom the inbox is read, and when. */
export interface TriageReader {
  /** Account that ME means. */
  readonly me: string;
  readonly now: Temporal.Instant;
}

/** Place of a line in the inbox: what it is sorted by. */
export interface TriagePlace {
  /** ISO 8601, or `infinity` where no clock runs. */
  readonly due: string;
  readonly impact: number;
  readonly id: string;
}

export interface Assignment {
  readonly subject: SubjectType;
  readonly subjectId: string;
  readonly assigneeId: string;
  readonly assignedBy: string;
  readonly assignedAt: Temporal.Instant;
}

export interface TriageStore {
  /** What waits: the next deadline first, then the most at stake. */
  inbox(filter: TriageFilter, as: TriageReader, limit: number, after?: TriagePlace): Promise<readonly TriageItem[]>;
  /** @returns false when there is no such report or case */
  assign(tx: Tx, assignment: Assignment): Promise<boolean>;
  /** @returns false when nobody had it */
  release(tx: Tx, subject: SubjectType, subjectId: string): Promise<boolean>;
  filtersOf(ownerId: string): Promise<readonly SavedFilter[]>;
  filter(ownerId: string, id: string): Promise<SavedFilter | undefined>;
  /** Under a name once: a filter of the same name is replaced. */
  saveFilter(tx: Tx, filter: SavedFilter): Promise<SavedFilter>;
  dropFilter(tx: Tx, ownerId: string, id: string): Promise<boolean>;
}

export const TRIAGE_STORE = Symbol('TRIAGE_STORE');
