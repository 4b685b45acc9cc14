import { dateOf, instantOf, known, present } from '@app/platform';
import type { OpenPart } from '../application/subject-request-store.port.js';
import { LETTER_LANGUAGES } from '../domain/letter-language.js';
import {
  SUBJECT_LAWS,
  SUBJECT_REQUEST_KINDS,
  SUBJECT_REQUEST_STATES,
  type SubjectRequest,
  SubjectRequestId,
} from '../domain/subject-request.js';
import type { SubjectRequestRow } from './subject-request.row.js';
import type { SubjectRequestPartRow } from './subject-request-part.row.js';

export function requestRowOf(request: SubjectRequest): Omit<SubjectRequestRow, 'secretHash'> {
  const {
    email,
    askedBy,
    reason,
    language,
    openedAt,
    dueAt,
    linkEndsAt,
    confirmedAt,
    answeredAt,
    extension,
    remindedAt,
    ...same
  } = request;
  return {
    ...same,
    email: email ?? null,
    askedBy: askedBy ?? null,
    reason: reason ?? null,
    language: language ?? null,
    openedAt: dateOf(openedAt),
    dueAt: dateOf(dueAt),
    linkEndsAt: dateOf(linkEndsAt),
    confirmedAt: dateOf(confirmedAt),
    answeredAt: dateOf(answeredAt),
    extendedAt: dateOf(extension?.at),
    extendedBy: extension?.by ?? null,
    extensionReason: extension?.reason ?? null,
    remindedAt: dateOf(remindedAt),
  };
}

export function requestOf(row: SubjectRequestRow): SubjectRequest {
  return {
    id: SubjectRequestId(row.id),
    kind: known(SUBJECT_REQUEST_KINDS, row.kind, 'subject_request.kind'),
    law: known(SUBJECT_LAWS, row.law, 'subject_request.law'),
    state: known(SUBJECT_REQUEST_STATES, row.state, 'subject_request.state'),
    ...present('email', row.email),
    ...present('askedBy', row.askedBy),
    ...present('reason', row.reason),
    ...(row.language === null ? {} : { language: known(LETTER_LANGUAGES, row.language, 'subject_request.language') }),
    openedAt: instantOf(row.openedAt),
    dueAt: instantOf(row.dueAt),
    linkEndsAt: instantOf(row.linkEndsAt),
    ...present('confirmedAt', row.confirmedAt && instantOf(row.confirmedAt)),
    ...present('answeredAt', row.answeredAt && instantOf(row.answeredAt)),
    ...extensionOf(row),
    ...present('remindedAt', row.remindedAt && instantOf(row.remindedAt)),
    version: row.version,
  };
}

function extensionOf({
  extendedAt,
  extendedBy,
  extensionReason,
}: SubjectRequestRow): Pick<SubjectRequest, 'extension'> {
  if (extendedAt === null || extendedBy === null || extensionReason === null) return {};
  return { extension: { by: extendedBy, at: instantOf(extendedAt), reason: extensionReason } };
}

export function partOf(row: Omit<SubjectRequestPartRow, 'rows'> & Partial<SubjectRequestPartRow>): OpenPart {
  const { holding, found, done, kept, cursor } = row;
  return {
    holding,
    found,
    done,
    kept,
    cursor,
    ...present('rows', row.rows),
    ...present('finishedAt', row.finishedAt && instantOf(row.finishedAt)),
  };
}
