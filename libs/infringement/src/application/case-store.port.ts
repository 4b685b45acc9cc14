import type { Tx } from '@app/kernel';
import type { CaseState } from '../domain/case-states.js';
import type { CaseId, CaseStep, InfringementCase } from '../domain/infringement-case.js';

export interface CaseStore {
  find(tx: Tx, id: CaseId): Promise<InfringementCase | undefined>;
  add(tx: Tx, file: InfringementCase, step: CaseStep): Promise<void>;
  /** @returns false, with nothing written, when somebody else changed the case first */
  change(tx: Tx, before: InfringementCase, after: InfringementCase, step: CaseStep): Promise<boolean>;
}

export const CASE_STORE = Symbol('CASE_STORE');

export interface RecordedStep extends CaseStep {
  /** Version of the case that the step made. */
  readonly version: number;
  readonly from?: CaseState;
  readonly to: CaseState;
}

export interface CaseFilter {
  readonly state?: CaseState;
}

/** Cases as they are looked at, without a transaction. */
export interface CaseReader {
  byId(id: CaseId): Promise<InfringementCase | undefined>;
  /** First step first. */
  historyOf(id: CaseId): Promise<readonly RecordedStep[]>;
  /** In order of id, which is order of opening. @param after id of the last one of the page before */
  page(filter: CaseFilter, limit: number, after?: string): Promise<readonly InfringementCase[]>;
}

export const CASE_READER = Symbol('CASE_READER');
