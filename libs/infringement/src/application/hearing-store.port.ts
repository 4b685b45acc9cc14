import type { Tx } from '@app/kernel';
import type { PartnerScope } from '@app/parties';
import type { Hearing } from '../domain/hearing.js';

/** Hearings; whose they are is part of every question. */
export interface HearingStore {
  /** @returns false when the report has its hearing already */
  add(tx: Tx, hearing: Hearing): Promise<boolean>;
  /** Locks it until the transaction ends. */
  find(tx: Tx, id: string, scope: PartnerScope): Promise<Hearing | undefined>;
  /** Those whose time to cure hangs on a calendar that was unknown, in order of their ids; locks them, skipping what another transaction has. */
  provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly Hearing[]>;
  change(tx: Tx, before: Hearing, after: Hearing): Promise<boolean>;
  byId(id: string, scope: PartnerScope): Promise<Hearing | undefined>;
  ofReport(reportId: string, tx?: Tx): Promise<Hearing | undefined>;
  /** In order of opening. @param after id of the last one of the page before */
  page(scope: PartnerScope, limit: number, after?: string): Promise<readonly Hearing[]>;
}

export const HEARING_STORE = Symbol('HEARING_STORE');
