import type { Tx } from '@app/kernel';
import type { CounterNotice } from '../domain/counter-notice.js';
import type { Notice, NoticeId } from '../domain/notice.js';

export interface NoticeStore {
  add(tx: Tx, notice: Notice): Promise<void>;
  /** Locks it until the transaction ends. */
  find(tx: Tx, id: NoticeId): Promise<Notice | undefined>;
  /** @returns false, with nothing written, when somebody else changed the notice first */
  change(tx: Tx, before: Notice, after: Notice): Promise<boolean>;
  addCounter(tx: Tx, counter: CounterNotice): Promise<void>;
  byId(id: NoticeId): Promise<Notice | undefined>;
  /** First one first. */
  ofCase(caseId: string): Promise<readonly Notice[]>;
  countersOf(caseId: string): Promise<readonly CounterNotice[]>;
}

export const NOTICE_STORE = Symbol('NOTICE_STORE');
