import { createHash } from 'node:crypto';
import { dateOf, instantOf, known, present } from '@app/platform';
import { DECISION_CAUSES, type Finding, type FindingDecision, type PageSnapshot } from '../domain/finding.js';
import { FINDING_VERDICTS } from '../domain/verdict.js';
import type { FindingRow } from './finding.row.js';
import type { FindingDecisionRow } from './finding-decision.row.js';
import type { PageSnapshotRow } from './page-snapshot.row.js';

const DECIDERS = ['MACHINE', 'PERSON'] as const;
const HEADLINES = ['KEPT', 'ALTERED', 'UNKNOWN'] as const;

/** The JSON columns are written by `findingRowOf` alone and never changed: their shapes are the domain's. */
export function findingOf(row: FindingRow): Finding {
  const work =
    row.workId === null || row.workUri === null || row.workTitle === null
      ? undefined
      : { id: row.workId, uri: row.workUri, title: row.workTitle };
  return {
    id: row.id,
    scanId: row.scanId,
    snapshotId: row.snapshotId,
    page: row.page,
    contentHash: row.contentHash,
    pageTitle: row.pageTitle,
    verdict: known(FINDING_VERDICTS, row.verdict, 'verdict'),
    reasons: row.reasons as Finding['reasons'],
    flags: row.flags as Finding['flags'],
    confidence: row.confidence,
    headline: known(HEADLINES, row.headline, 'headline'),
    credit: row.credit as Finding['credit'],
    usedAt: instantOf(row.usedAt),
    foundAt: instantOf(row.foundAt),
    pageIdentity: row.pageIdentity,
    decidedBy: known(DECIDERS, row.decidedBy, 'decider'),
    decidedAt: instantOf(row.decidedAt),
    rules: row.rules,
    version: row.version,
    ...present('use', row.useFacts as Finding['use']),
    ...present('joinedTo', row.joinedTo),
    ...present('url', row.url),
    ...present('host', row.host),
    ...present('work', work),
    ...present('reuse', row.reuse as Finding['reuse']),
    ...present('decision', row.decision as Finding['decision']),
    ...present('partnerId', row.partnerId),
  };
}

export function findingRowOf(finding: Finding): FindingRow {
  return {
    id: finding.id,
    scanId: finding.scanId,
    snapshotId: finding.snapshotId,
    page: finding.page,
    url: finding.url ?? null,
    host: finding.host ?? null,
    contentHash: finding.contentHash,
    pageTitle: finding.pageTitle,
    workId: finding.work?.id ?? null,
    workUri: finding.work?.uri ?? null,
    workTitle: finding.work?.title ?? null,
    verdict: finding.verdict,
    reasons: [...finding.reasons],
    flags: [...finding.flags],
    confidence: finding.confidence,
    reuse: finding.reuse ?? null,
    headline: finding.headline,
    credit: finding.credit,
    decision: finding.decision ?? null,
    partnerId: finding.partnerId ?? null,
    usedAt: dateOf(finding.usedAt),
    foundAt: dateOf(finding.foundAt),
    pageIdentity: finding.pageIdentity,
    pageKey: pageKeyOf(finding),
    useFacts: finding.use ?? null,
    joinedTo: finding.joinedTo ?? null,
    decidedBy: finding.decidedBy,
    decidedAt: dateOf(finding.decidedAt ?? finding.foundAt),
    rules: finding.rules,
    version: finding.version,
  };
}

/** SHA-256 of the page's identity, hex. */
export function pageKeyOf({ pageIdentity }: Pick<Finding, 'pageIdentity'>): string {
  return createHash('sha256').update(pageIdentity).digest('hex');
}

export function decisionOf(row: FindingDecisionRow): FindingDecision {
  return {
    findingId: row.findingId,
    sequence: row.sequence,
    cause: known(DECISION_CAUSES, row.cause, 'cause of a decision'),
    decidedBy: row.decidedBy,
    decidedAt: instantOf(row.decidedAt),
    verdict: known(FINDING_VERDICTS, row.verdict, 'verdict'),
    reasons: row.reasons as FindingDecision['reasons'],
    flags: row.flags as FindingDecision['flags'],
    confidence: row.confidence,
    credit: row.credit as FindingDecision['credit'],
    rules: row.rules,
    sightingId: row.sightingId,
    ...present('decision', row.decision as FindingDecision['decision']),
    ...present('note', row.note),
  };
}

export function decisionRowOf(decision: FindingDecision): FindingDecisionRow {
  return {
    ...decision,
    decidedAt: dateOf(decision.decidedAt),
    reasons: [...decision.reasons],
    flags: [...decision.flags],
    decision: decision.decision ?? null,
    note: decision.note ?? null,
  };
}

export function snapshotOf(row: PageSnapshotRow): PageSnapshot {
  return {
    id: row.id,
    targetId: row.targetId,
    page: row.page,
    objectKey: row.objectKey,
    textKey: row.textKey,
    size: row.size,
    fetchedAt: instantOf(row.fetchedAt),
    charset: row.charset,
    title: row.title,
    language: row.language,
    headers: row.headers,
    ...present('url', row.url),
    ...present('status', row.status),
    ...present('remoteAddress', row.remoteAddress),
  };
}

export function snapshotRowOf(snapshot: PageSnapshot): PageSnapshotRow {
  return {
    id: snapshot.id,
    targetId: snapshot.targetId,
    page: snapshot.page,
    url: snapshot.url ?? null,
    objectKey: snapshot.objectKey,
    textKey: snapshot.textKey,
    size: snapshot.size,
    fetchedAt: dateOf(snapshot.fetchedAt),
    charset: snapshot.charset,
    title: snapshot.title,
    language: snapshot.language,
    status: snapshot.status ?? null,
    remoteAddress: snapshot.remoteAddress ?? null,
    headers: { ...snapshot.headers },
  };
}
