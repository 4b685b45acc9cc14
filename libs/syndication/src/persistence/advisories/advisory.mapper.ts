import { dateOf, instantOf, known, present } from '@app/platform';
import {
  ADVISORY_KINDS,
  ADVISORY_STATES,
  type Advisory,
  type AdvisoryPage,
  type PageSight,
} from '../../domain/advisories/advisory.js';
import type { AdvisoryPageRow, AdvisoryRow } from './advisory.row.js';

const SIGHTS = ['OBEYED', 'STILL_UP'] as const;

export function advisoryOf(row: AdvisoryRow): Advisory {
  const { id, partnerId, workUri, workId, rule, version } = row;
  return {
    id,
    partnerId,
    kind: known(ADVISORY_KINDS, row.kind, 'kind of an advisory'),
    workUri,
    workId,
    state: known(ADVISORY_STATES, row.state, 'state of an advisory'),
    raisedAt: instantOf(row.raisedAt),
    dueAt: instantOf(row.dueAt),
    rule,
    version,
    ...present('note', row.note),
    ...present('remindedAt', row.remindedAt && instantOf(row.remindedAt)),
    ...present('acknowledgedAt', row.acknowledgedAt && instantOf(row.acknowledgedAt)),
    ...present('acknowledgedBy', row.acknowledgedBy),
    ...present('escalatedAt', row.escalatedAt && instantOf(row.escalatedAt)),
  };
}

/** What changes after it was raised. */
export function columnsOf({ state, remindedAt, acknowledgedAt, acknowledgedBy, escalatedAt, version }: Advisory) {
  return {
    state,
    remindedAt: dateOf(remindedAt),
    acknowledgedAt: dateOf(acknowledgedAt),
    acknowledgedBy: acknowledgedBy ?? null,
    escalatedAt: dateOf(escalatedAt),
    version,
  };
}

export function pageOf({ url, seen, seenAt, findingId }: AdvisoryPageRow): AdvisoryPage {
  return {
    url,
    ...sightIn(seen),
    ...present('seenAt', seenAt && instantOf(seenAt)),
    ...present('findingId', findingId),
  };
}

export function sightIn(seen: string | null): { readonly seen?: PageSight } {
  return seen === null ? {} : { seen: known(SIGHTS, seen, 'what was seen of a page') };
}
