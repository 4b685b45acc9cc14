import type { Reuse } from './found-use.js';
import type { ReportKind } from './report-kind.js';

/** How much hangs on a matter, in points: own decision, to sort by. More is more. */
export const IMPACT = {
  kind: { FALSE_AGENT: 40, UNAUTHORIZED_SALE: 40, UNAUTHORIZED_USE: 20, BREACH_OF_LICENSE: 10 },
  reuse: { FULL: 30, EXCERPT: 15, REWRITE: 15, QUOTATION: 5 },
  /** For each further filing, and at most. */
  filing: 1,
  mostFilings: 10,
} as const satisfies {
  readonly kind: Record<ReportKind, number>;
  readonly reuse: Record<Reuse, number>;
  readonly filing: number;
  readonly mostFilings: number;
};

export const SUBJECT_TYPES = ['REPORT', 'CASE'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** Fields a filter may name. Nothing else reaches a query. */
export interface TriageFilter {
  readonly subject?: SubjectType;
  readonly state?: string;
  readonly kind?: ReportKind;
  readonly reuse?: Reuse;
  /** ME, NONE, or an account. */
  readonly assignee?: string;
  readonly partnerId?: string;
  readonly dueBefore?: Temporal.Instant;
  readonly leastImpact?: number;
}

/** A line of the inbox. */
export interface TriageItem {
  readonly subject: SubjectType;
  readonly id: string;
  readonly kind: ReportKind;
  readonly state: string;
  readonly receivedAt: Temporal.Instant;
  /** Next clock that ends. */
  readonly dueAt?: Temporal.Instant;
  readonly dueRule?: string;
  readonly impact: number;
  readonly assigneeId?: string;
  readonly url?: string;
  readonly workId?: string;
  readonly partnerId?: string;
  /** A clock has passed unattended. */
  readonly overdue: 'YES' | 'NO';
}

export interface SavedFilter {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly filter: TriageFilter;
}
