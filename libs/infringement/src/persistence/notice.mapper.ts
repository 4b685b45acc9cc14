import { dateOf, instantOf, known, present } from '@app/platform';
import { type CounterNotice } from '../domain/counter-notice.js';
import { NOTICE_STATES, type Notice, type NoticeDelivery, NoticeId } from '../domain/notice.js';
import { COUNTER_ELEMENTS, NOTICE_LANGUAGES, NOTICE_REGIMES } from '../domain/notice-regime.js';
import type { CounterNoticeRow } from './counter-notice.row.js';
import type { NoticeRow } from './notice.row.js';

function deliveryOf(row: NoticeRow): NoticeDelivery | undefined {
  const { outcome, arrivedAt, proof, proofHash, recordedBy, recordedAt } = row;
  if (outcome === null || arrivedAt === null || proof === null || recordedBy === null || recordedAt === null)
    return undefined;
  return {
    outcome: known(['DELIVERED', 'UNDELIVERABLE'], outcome, 'outcome'),
    at: instantOf(arrivedAt),
    proof,
    recordedBy,
    recordedAt: instantOf(recordedAt),
    ...present('proofHash', proofHash),
  };
}

function servedOf({ servedBy, servedAt, textHash, pdfHash }: NoticeRow): Notice['served'] {
  if (servedBy === null || servedAt === null || textHash === null || pdfHash === null) return undefined;
  return { by: servedBy, at: instantOf(servedAt), textHash, pdfHash };
}

/** @throws Error `INVARIANT` on a state, regime or language it does not know */
export function noticeOf(row: NoticeRow): Notice {
  const { approverId, approvedAt } = row;
  const approval =
    approverId === null || approvedAt === null ? undefined : { by: approverId, at: instantOf(approvedAt) };
  return {
    id: NoticeId(row.id),
    caseId: row.caseId,
    regime: known(NOTICE_REGIMES, row.regime, 'regime'),
    language: known(NOTICE_LANGUAGES, row.language, 'language of a notice'),
    state: known(NOTICE_STATES, row.state, 'state of a notice'),
    version: row.version,
    content: row.content,
    authorId: row.authorId,
    createdAt: instantOf(row.createdAt),
    ...present('approval', approval),
    ...present('served', servedOf(row)),
    ...present('delivery', deliveryOf(row)),
  };
}

export function noticeRowOf(notice: Notice): NoticeRow {
  const { approval, served, delivery } = notice;
  return {
    id: notice.id,
    caseId: notice.caseId,
    regime: notice.regime,
    language: notice.language,
    state: notice.state,
    version: notice.version,
    content: notice.content,
    authorId: notice.authorId,
    createdAt: dateOf(notice.createdAt),
    approverId: approval?.by ?? null,
    approvedAt: dateOf(approval?.at),
    servedBy: served?.by ?? null,
    servedAt: dateOf(served?.at),
    textHash: served?.textHash ?? null,
    pdfHash: served?.pdfHash ?? null,
    outcome: delivery?.outcome ?? null,
    arrivedAt: dateOf(delivery?.at),
    proof: delivery?.proof ?? null,
    proofHash: delivery?.proofHash ?? null,
    recordedBy: delivery?.recordedBy ?? null,
    recordedAt: dateOf(delivery?.recordedAt),
  };
}

export function counterOf(row: CounterNoticeRow): CounterNotice {
  const { id, caseId, noticeId, statement, recordedBy } = row;
  return {
    id,
    caseId,
    noticeId,
    regime: known(NOTICE_REGIMES, row.regime, 'regime'),
    receivedAt: instantOf(row.receivedAt),
    given: row.given.map((each) => known(COUNTER_ELEMENTS, each, 'element')),
    missing: row.missing.map((each) => known(COUNTER_ELEMENTS, each, 'element')),
    statement,
    recordedBy,
    recordedAt: instantOf(row.recordedAt),
  };
}

export function counterRowOf({ receivedAt, recordedAt, given, missing, ...rest }: CounterNotice): CounterNoticeRow {
  return {
    ...rest,
    given: [...given],
    missing: [...missing],
    receivedAt: dateOf(receivedAt),
    recordedAt: dateOf(recordedAt),
  };
}
