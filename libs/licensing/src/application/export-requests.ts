import { type Actor, csv } from '@app/kernel';
import type { LicenseRequest, RequestState } from '../domain/license-request.js';
import type { Quote } from '../domain/quote.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseRequestStore } from './license-request-store.port.js';

/** Most rows of one file; older ones are asked for by state. */
const MOST_ROWS = 10_000;

const REQUEST_HEADER = [
  'id',
  'partner_id',
  'state',
  'works',
  'uses',
  'media',
  'territories',
  'languages',
  'domains',
  'copies',
  'excerpt_percent',
  'exclusivity',
  'term_starts_at',
  'term_ends_at',
  'created_at',
  'submitted_at',
  'answer_due_at',
  'quote_id',
  'quote_basis',
  'currency',
  'net_minor',
  'tax_minor',
  'total_minor',
  'quote_valid_until',
  'closing_reason',
];
const QUOTE_HEADER = [
  'request_id',
  'quote_id',
  'basis',
  'quoted_at',
  'valid_until',
  'tariff_hash',
  'line',
  'kind',
  'work_id',
  'use',
  'detail',
  'rule',
  'chars',
  'percent',
  'currency',
  'amount_minor',
];

/** Requests, or the lines of their newest quotes, as CSV; each actor its own. Amounts in minor units. */
export class ExportRequests {
  constructor(private readonly requests: LicenseRequestStore) {}

  async execute(of: 'REQUESTS' | 'QUOTES', actor: Actor, state?: RequestState): Promise<string> {
    const query = { limit: MOST_ROWS, ...(state === undefined ? {} : { state }) };
    const found = await this.requests.list(query, visibleTo(actor));
    if (of === 'REQUESTS') return csv(REQUEST_HEADER, found.map(requestRow));
    return csv(
      QUOTE_HEADER,
      found.flatMap(({ id, quote }) => (quote === undefined ? [] : quoteRows(id, quote))),
    );
  }
}

function requestRow({ id, partnerId, state, workIds, scope, quote, clock, ...request }: LicenseRequest) {
  return [
    id,
    partnerId,
    state,
    workIds.join(' '),
    scope.uses.join(' '),
    scope.media.join(' '),
    scope.territories.join(' '),
    scope.languages.join(' '),
    scope.domains.join(' '),
    scope.copies,
    scope.excerptPercent,
    scope.exclusivity,
    scope.termStartsAt.toString(),
    scope.termEndsAt.toString(),
    request.createdAt.toString(),
    request.submittedAt?.toString(),
    clock?.dueAt.toString(),
    quote?.id,
    quote?.basis,
    quote?.total.currency,
    quote?.net.minor,
    quote?.tax.minor,
    quote?.total.minor,
    quote?.validUntil.toString(),
    request.closingReason,
  ];
}

function quoteRows(requestId: string, quote: Quote) {
  const { id, basis, quotedAt, validUntil, tariffHash } = quote;
  return quote.lines.map((line, index) => [
    requestId,
    id,
    basis,
    quotedAt.toString(),
    validUntil.toString(),
    tariffHash,
    index + 1,
    line.kind,
    line.workId,
    line.use,
    line.detail,
    line.rule,
    line.chars,
    line.percent,
    line.amount.currency,
    line.amount.minor,
  ]);
}
