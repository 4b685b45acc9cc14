import { type AnswerClock, nextStepAt } from '../domain/answer-clock.js';
import { type LicenseRequest, REQUEST_STATES, RequestId } from '../domain/license-request.js';
import { dateOf, instantOf, optionalDate, optionalInstant } from './instants.js';
import type { LicenseQuoteRow } from './license-quote.row.js';
import type { LicenseRequestRow, StoredClock } from './license-request.row.js';
import { quoteOf } from './quote.mapper.js';
import { known, scopeColumns, scopeOf } from './scope.mapper.js';

/** @param quote the newest quote's row, where there is one */
export function requestOf(row: LicenseRequestRow, quote: LicenseQuoteRow | undefined): LicenseRequest {
  const submittedAt = optionalInstant(row.submittedAt);
  return {
    id: RequestId(row.id),
    partnerId: row.partnerId,
    state: known(REQUEST_STATES, row.state),
    workIds: row.workIds,
    scope: scopeOf(row.scope),
    ...(row.agentGrantId === null ? {} : { agentGrantId: row.agentGrantId }),
    ...(row.offeredFor === null ? {} : { offeredFor: row.offeredFor }),
    ...(quote === undefined ? {} : { quote: quoteOf(quote) }),
    ...(row.manual === null ? {} : { manual: { ...row.manual, code: known(MANUAL_CODES, row.manual.code) } }),
    ...(row.clock === null ? {} : { clock: clockOf(row.clock) }),
    ...(row.closingReason === null ? {} : { closingReason: row.closingReason }),
    createdBy: row.createdBy,
    createdAt: instantOf(row.createdAt),
    ...(submittedAt === undefined ? {} : { submittedAt }),
    version: row.version,
  };
}

export function requestRowOf(request: LicenseRequest): LicenseRequestRow {
  return {
    id: request.id,
    partnerId: request.partnerId,
    state: request.state,
    workIds: [...request.workIds],
    scope: scopeColumns(request.scope),
    agentGrantId: request.agentGrantId ?? null,
    offeredFor: request.offeredFor ?? null,
    quoteId: request.quote?.id ?? null,
    quoteValidUntil: optionalDate(request.quote?.validUntil),
    ...waitingColumns(request),
    closingReason: request.closingReason ?? null,
    createdBy: request.createdBy,
    createdAt: dateOf(request.createdAt),
    submittedAt: optionalDate(request.submittedAt),
    version: request.version,
  };
}

const MANUAL_CODES = ['TARIFF_NOT_COVERING', 'NO_RULE_OF_ACCEPTANCE'] as const;

/** Columns of what the request waits for. */
export function waitingColumns({
  manual,
  clock,
}: LicenseRequest): Pick<LicenseRequestRow, 'manual' | 'clock' | 'clockNextAt'> {
  return {
    manual: manual ?? null,
    clock: clock === undefined ? null : storedClock(clock),
    clockNextAt: optionalDate(clock && nextStepAt(clock)),
  };
}

function clockOf(stored: StoredClock): AnswerClock {
  const at = (text: string | undefined) => (text === undefined ? undefined : Temporal.Instant.from(text));
  const [lapsesAt, remindedAt, overdueAt] = [at(stored.lapsesAt), at(stored.remindedAt), at(stored.overdueAt)];
  return {
    waitsFor: known(['DESK', 'PARTNER'] as const, stored.waitsFor),
    startedAt: Temporal.Instant.from(stored.startedAt),
    remindAt: Temporal.Instant.from(stored.remindAt),
    dueAt: Temporal.Instant.from(stored.dueAt),
    ...(lapsesAt === undefined ? {} : { lapsesAt }),
    ...(remindedAt === undefined ? {} : { remindedAt }),
    ...(overdueAt === undefined ? {} : { overdueAt }),
    ...(stored.provisional === undefined ? {} : { provisional: stored.provisional }),
  };
}

function storedClock({
  waitsFor,
  startedAt,
  remindAt,
  dueAt,
  lapsesAt,
  remindedAt,
  overdueAt,
  provisional,
}: AnswerClock): StoredClock {
  return {
    waitsFor,
    startedAt: startedAt.toString(),
    remindAt: remindAt.toString(),
    dueAt: dueAt.toString(),
    ...(lapsesAt === undefined ? {} : { lapsesAt: lapsesAt.toString() }),
    ...(remindedAt === undefined ? {} : { remindedAt: remindedAt.toString() }),
    ...(overdueAt === undefined ? {} : { overdueAt: overdueAt.toString() }),
    ...(provisional === undefined ? {} : { provisional }),
  };
}
