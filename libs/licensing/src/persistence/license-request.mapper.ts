import { type LicenseRequest, REQUEST_STATES, RequestId } from '../domain/license-request.js';
import { dateOf, instantOf, optionalDate, optionalInstant } from './instants.js';
import type { LicenseQuoteRow } from './license-quote.row.js';
import type { LicenseRequestRow } from './license-request.row.js';
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
    ...(quote === undefined ? {} : { quote: quoteOf(quote) }),
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
    quoteId: request.quote?.id ?? null,
    quoteValidUntil: optionalDate(request.quote?.validUntil),
    closingReason: request.closingReason ?? null,
    createdBy: request.createdBy,
    createdAt: dateOf(request.createdAt),
    submittedAt: optionalDate(request.submittedAt),
    version: request.version,
  };
}
