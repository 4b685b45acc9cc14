import type { RetentionRun, RunPart } from '../application/retention-runs.port.js';
import type { Holding, KeptFor } from '../domain/holding.js';
import type { LegalHold } from '../domain/legal-hold.js';
import type { RequestPart, SubjectRequest } from '../domain/subject-request.js';

export interface SubjectRequestView {
  readonly id: string;
  readonly kind: string;
  readonly law: string;
  readonly state: string;
  readonly openedAt: string;
  /** The answer is due before this instant. */
  readonly dueAt: string;
  readonly confirmedAt?: string;
  readonly answeredAt?: string;
  /** More time that was taken, and why. */
  readonly extension?: { readonly by: string; readonly at: string; readonly reason: string };
  readonly remindedAt?: string;
  readonly overdue: boolean;
}

export interface PartView {
  readonly holding: string;
  readonly what: string;
  readonly purpose: string;
  readonly basis: string;
  readonly found: number;
  readonly exported?: number;
  readonly erased?: number;
  readonly kept: readonly KeptFor[];
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  readonly finished: boolean;
}

export function requestView(request: SubjectRequest, now: Temporal.Instant): SubjectRequestView {
  const { id, kind, law, state, openedAt, dueAt, confirmedAt, answeredAt, extension, remindedAt } = request;
  return {
    id,
    kind,
    law,
    state,
    openedAt: openedAt.toString(),
    dueAt: dueAt.toString(),
    ...(confirmedAt === undefined ? {} : { confirmedAt: confirmedAt.toString() }),
    ...(answeredAt === undefined ? {} : { answeredAt: answeredAt.toString() }),
    ...(extension === undefined ? {} : { extension: { ...extension, at: extension.at.toString() } }),
    ...(remindedAt === undefined ? {} : { remindedAt: remindedAt.toString() }),
    overdue: Temporal.Instant.compare(answeredAt ?? now, dueAt) >= 0,
  };
}

export function partView(request: SubjectRequest, part: RequestPart, holdings: readonly Holding[]): PartView {
  const { holding, found, done, kept, rows, finishedAt } = part;
  const about = holdings.find(({ name }) => name === holding);
  return {
    holding,
    what: about?.what ?? holding,
    purpose: about?.purpose ?? '',
    basis: about?.basis ?? '',
    found,
    ...(request.kind === 'ACCESS' ? { exported: done } : { erased: done }),
    kept,
    ...(rows === undefined ? {} : { rows }),
    finished: finishedAt !== undefined,
  };
}

export interface LegalHoldView {
  readonly id: string;
  readonly matterType: string;
  readonly matterId: string;
  readonly reason: string;
  readonly placedBy: string;
  readonly placedAt: string;
  readonly released?: { readonly by: string; readonly at: string; readonly reason: string };
}

export function holdView({ placedAt, released, version: _version, ...hold }: LegalHold): LegalHoldView {
  return {
    ...hold,
    placedAt: placedAt.toString(),
    ...(released === undefined ? {} : { released: { ...released, at: released.at.toString() } }),
  };
}

export interface RetentionRunView {
  readonly id: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly parts: readonly RunPart[];
}

export function runView({ startedAt, finishedAt, ...run }: RetentionRun): RetentionRunView {
  return { ...run, startedAt: startedAt.toString(), finishedAt: finishedAt.toString() };
}
