import type { ReadPage } from '@app/pages';
import type { FindingCredit } from '../domain/finding.js';

/** Whether a page carries the credit the publisher requires. */
export interface CreditJudge {
  judge(page: Pick<ReadPage, 'blocks' | 'signals'>): FindingCredit;
}

export const CREDIT_JUDGE = Symbol('CREDIT_JUDGE');

/** Domains of the publisher itself, each with its subdomains: its own pages are no findings. */
export interface PublisherSite {
  readonly domains: readonly string[];
}

export const PUBLISHER_SITE = Symbol('PUBLISHER_SITE');
