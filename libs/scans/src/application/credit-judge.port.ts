import type { ReadPage } from '@app/pages';
import type { FindingCredit } from '../domain/finding.js';

/** Whether a page carries the credit the publisher requires. */
export interface CreditJudge {
  /** @param owed the line the license asks for, where one covers the use */
  judge(
    page: Pick<ReadPage, 'blocks' | 'signals'>,
    owed?: { readonly line: string; readonly language: string },
  ): FindingCredit;
}

export const CREDIT_JUDGE = Symbol('CREDIT_JUDGE');

/** Domains of the publisher itself, each with its subdomains: its own pages are no findings. */
export interface PublisherSite {
  readonly domains: readonly string[];
  /** What it is called, in all languages. */
  readonly names: readonly string[];
  /** IANA; what a page states without an offset is read in it. */
  readonly zone: string;
  /** Edition of the rules pages are judged by: the scanner's own and the publisher's requirement. */
  readonly rules: string;
}

export const PUBLISHER_SITE = Symbol('PUBLISHER_SITE');
