import type { DeadlineRuleCode } from '@app/deadlines';
import { type Brand, err, ok, type Result } from '@app/kernel';
import type { KeptFor } from './holding.js';
import type { LetterLanguage } from './letter-language.js';
import { type Calendars, dutyEnd } from './retention-end.js';

export type SubjectRequestId = Brand<string, 'SubjectRequestId'>;
export const SubjectRequestId = (id: string): SubjectRequestId => id as SubjectRequestId;

export const SUBJECT_REQUEST_KINDS = ['ACCESS', 'ERASURE'] as const;
export type SubjectRequestKind = (typeof SUBJECT_REQUEST_KINDS)[number];

export const SUBJECT_LAWS = ['PIPL', 'GDPR'] as const;
export type SubjectLaw = (typeof SUBJECT_LAWS)[number];

/** Rule of the register by which it is to be answered where it was given more time: counted from the same day. */
const EXTENDED_RULES: Readonly<Record<SubjectLaw, DeadlineRuleCode>> = {
  PIPL: 'PIPL_ANSWER_EXTENDED',
  GDPR: 'GDPR_ANSWER_EXTENDED',
};

/** Staff is reminded so many days of 24 hours before an answer is due; own decision. */
export const REMINDER_DAYS = 7;
/** A request that was given more time waits for staff, and is answered without it so many days before the answer is due. */
export const UNATTENDED_DAYS = 3;

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
  /** In which the person is written to; all of ours where none was chosen. */
  readonly language?: LetterLanguage;
  readonly openedAt: Temporal.Instant;
  /** When the answer is due: counted from the day the request came, not from its confirmation. */
  readonly dueAt: Temporal.Instant;
  /** End of the link's time; an unconfirmed request ends with it. */
  readonly linkEndsAt: Temporal.Instant;
  readonly confirmedAt?: Temporal.Instant;
  readonly answeredAt?: Temporal.Instant;
  /** More time that was taken, and why; the person is told. */
  readonly extension?: { readonly by: string; readonly at: Temporal.Instant; readonly reason: string };
  /** When staff was reminded that the answer is nearly due. */
  readonly remindedAt?: Temporal.Instant;
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
  readonly language?: LetterLanguage;
  readonly behalf?: { readonly askedBy: string; readonly reason: string };
}

/** A request as it comes in. Asked for by legal staff, who has checked the person, it is confirmed at once. */
export function openRequest(asked: NewSubjectRequest, now: Temporal.Instant, calendars: Calendars): SubjectRequest {
  const { id, kind, law, behalf, language } = asked;
  return {
    id,
    kind,
    law,
    state: behalf === undefined ? 'UNCONFIRMED' : 'CONFIRMED',
    email: asked.email.toLowerCase(),
    ...behalf,
    ...(language === undefined ? {} : { language }),
    openedAt: now,
    dueAt: dutyEnd(ANSWER_RULES[law], now, calendars),
    linkEndsAt: dutyEnd('SUBJECT_LINK', now, calendars),
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

export interface ExtensionRefused {
  readonly code: 'SUBJECT_REQUEST_NOT_OPEN' | 'SUBJECT_EXTENDED' | 'SUBJECT_EXTENSION_LATE';
  readonly subjectRequestId: string;
  readonly state: SubjectRequestState;
  readonly dueAt: string;
}

/**
 * More time to answer, once, taken and told before the first period is over: Regulation (EU) 2016/679, art. 12(3). The
 * longer period is counted from the day the request came, as the first one was; confirmed or not, for the clock runs
 * either way. Staff is reminded of the new day anew.
 */
export function extendRequest(
  request: SubjectRequest,
  why: { readonly by: string; readonly reason: string },
  now: Temporal.Instant,
  calendars: Calendars,
): Result<SubjectRequest, ExtensionRefused> {
  const { id, state, dueAt, openedAt, law, extension, version } = request;
  const { remindedAt: _ofTheFirstDay, ...rest } = request;
  const refused = (code: ExtensionRefused['code']) =>
    err({ code, subjectRequestId: id, state, dueAt: dueAt.toString() } as const);
  if (state === 'ANSWERED') return refused('SUBJECT_REQUEST_NOT_OPEN');
  if (extension !== undefined) return refused('SUBJECT_EXTENDED');
  if (Temporal.Instant.compare(now, dueAt) >= 0) return refused('SUBJECT_EXTENSION_LATE');
  const extended = dutyEnd(EXTENDED_RULES[law], openedAt, calendars);
  return ok({ ...rest, dueAt: extended, extension: { ...why, at: now }, version: version + 1 });
}

/** Given more time, and not yet so near its day that it is answered without staff. */
export function waitsForStaff({ extension, dueAt }: SubjectRequest, now: Temporal.Instant): boolean {
  return extension !== undefined && Temporal.Instant.compare(now.add({ hours: 24 * UNATTENDED_DAYS }), dueAt) < 0;
}

/** Staff is told once that an answer is nearly due. */
export function remindOf(request: SubjectRequest, now: Temporal.Instant): SubjectRequest | undefined {
  const isNear = Temporal.Instant.compare(request.dueAt.subtract({ hours: 24 * REMINDER_DAYS }), now) <= 0;
  if (request.state !== 'CONFIRMED' || request.remindedAt !== undefined || !isNear) return undefined;
  return { ...request, remindedAt: now, version: request.version + 1 };
}
