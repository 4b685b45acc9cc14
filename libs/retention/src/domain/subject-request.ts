import type { DeadlineRuleCode } from '@app/deadlines';
import { type Brand, err, ok, type Result } from '@app/kernel';
import type { KeptFor } from './holding.js';
import { dutyEnd } from './retention-end.js';

export type SubjectRequestId = Brand<string, 'SubjectRequestId'>;
export const SubjectRequestId = (id: string): SubjectRequestId => id as SubjectRequestId;

export const SUBJECT_REQUEST_KINDS = ['ACCESS', 'ERASURE'] as const;
export type SubjectRequestKind = (typeof SUBJECT_REQUEST_KINDS)[number];

export const SUBJECT_LAWS = ['PIPL', 'GDPR'] as const;
export type SubjectLaw = (typeof SUBJECT_LAWS)[number];

export const SUBJECT_REQUEST_STATES = ['UNCONFIRMED', 'CONFIRMED', 'ANSWERED'] as const;
export type SubjectRequestState = (typeof SUBJECT_REQUEST_STATES)[number];

/** Rule of the register by which a request is to be answered. */
export const ANSWER_RULES: Readonly<Record<SubjectLaw, DeadlineRuleCode>> = {
  PIPL: 'PIPL_ANSWER',
  GDPR: 'GDPR_ANSWER',
};

/** What a person asks about the data we hold on them. */
export interface SubjectRequest {
  readonly id: SubjectRequestId;
  readonly kind: SubjectRequestKind;
  readonly law: SubjectLaw;
  readonly state: SubjectRequestState;
  /** Lower case; absent once its time was over. */
  readonly email?: string;
  /** Account of who asked on the person's behalf, having checked who it is; absent where the person asked. */
  readonly askedBy?: string;
  readonly reason?: string;
  readonly openedAt: Temporal.Instant;
  /** When the answer is due: counted from the day the request came, not from its confirmation. */
  readonly dueAt: Temporal.Instant;
  /** End of the link's time; an unconfirmed request ends with it. */
  readonly linkEndsAt: Temporal.Instant;
  readonly confirmedAt?: Temporal.Instant;
  readonly answeredAt?: Temporal.Instant;
  readonly version: number;
}

/** What came of a request in one holding. */
export interface RequestPart {
  readonly holding: string;
  /** Rows of the person that were looked at. */
  readonly found: number;
  /** Rows exported or erased. */
  readonly done: number;
  readonly kept: readonly KeptFor[];
  /** Of ACCESS: the rows, until their time is over. */
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  readonly finishedAt?: Temporal.Instant;
}

export interface NewSubjectRequest {
  readonly id: SubjectRequestId;
  readonly kind: SubjectRequestKind;
  readonly law: SubjectLaw;
  readonly email: string;
  readonly behalf?: { readonly askedBy: string; readonly reason: string };
}

/** A request as it comes in. Asked for by legal staff, who has checked the person, it is confirmed at once. */
export function openRequest(asked: NewSubjectRequest, now: Temporal.Instant): SubjectRequest {
  const { id, kind, law, behalf } = asked;
  return {
    id,
    kind,
    law,
    state: behalf === undefined ? 'UNCONFIRMED' : 'CONFIRMED',
    email: asked.email.toLowerCase(),
    ...behalf,
    openedAt: now,
    dueAt: dutyEnd(ANSWER_RULES[law], now),
    linkEndsAt: dutyEnd('SUBJECT_LINK', now),
    ...(behalf === undefined ? {} : { confirmedAt: now }),
    version: 1,
  };
}

export interface LinkSpent {
  readonly code: 'SUBJECT_LINK_INVALID';
}

/** The link of the letter is used: it confirms the address; used again, it only opens the report. */
export function confirmRequest(request: SubjectRequest, now: Temporal.Instant): Result<SubjectRequest, LinkSpent> {
  if (request.state !== 'UNCONFIRMED') return ok(request);
  if (Temporal.Instant.compare(now, request.linkEndsAt) >= 0) return err({ code: 'SUBJECT_LINK_INVALID' });
  return ok({ ...request, state: 'CONFIRMED', confirmedAt: now, version: request.version + 1 });
}

export function answerRequest(request: SubjectRequest, now: Temporal.Instant): SubjectRequest {
  return { ...request, state: 'ANSWERED', answeredAt: now, version: request.version + 1 };
}
