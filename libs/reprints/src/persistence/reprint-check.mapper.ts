import { dateOf, instantOf, known, present } from '@app/platform';
import { CHECK_OUTCOMES, type ReprintCheck } from '../domain/reprint-check.js';
import type { ReprintCheckRow } from './reprint-check.row.js';

export function checkOf(row: ReprintCheckRow): ReprintCheck {
  return {
    reprintId: row.reprintId,
    sequence: row.sequence,
    checkedAt: instantOf(row.checkedAt),
    outcome: known(CHECK_OUTCOMES, row.outcome, 'outcome of a look at a reprint'),
    state: row.state,
    ...present('because', row.because),
    ...present('detail', row.detail),
    ...present('findingId', row.findingId),
  };
}

export function checkRowOf({ checkedAt, because, detail, findingId, ...check }: ReprintCheck): ReprintCheckRow {
  return {
    ...check,
    checkedAt: dateOf(checkedAt),
    because: because ?? null,
    detail: detail ?? null,
    findingId: findingId ?? null,
  };
}
