import { dateOf, instantOf, known, present } from '@app/platform';
import { REVISITS, SCAN_STATES, type Scan } from '../domain/scan.js';
import { type ScanTarget, TARGET_KINDS, TARGET_STATES } from '../domain/scan-target.js';
import { PAGE_WARNINGS, TARGET_FAILURES } from '../domain/target-failure.js';
import type { ScanRow } from './scan.row.js';
import type { ScanTargetRow } from './scan-target.row.js';

export function scanOf(row: ScanRow): Scan {
  return {
    id: row.id,
    state: known(SCAN_STATES, row.state, 'state of a scan'),
    requestedBy: row.requestedBy,
    requestedAt: instantOf(row.requestedAt),
    revisit: known(REVISITS, row.revisit, 'revisit of a scan'),
    progress: {
      targets: row.targetCount,
      done: row.doneCount,
      failed: row.failedCount,
      skipped: row.skippedCount,
      findings: row.findingCount,
    },
    ...present('startedAt', row.startedAt && instantOf(row.startedAt)),
    ...present('expandedAt', row.expandedAt && instantOf(row.expandedAt)),
    ...present('endedAt', row.endedAt && instantOf(row.endedAt)),
    ...present('scheduleId', row.scheduleId),
  };
}

export function scanRowOf(scan: Scan): ScanRow {
  return {
    id: scan.id,
    state: scan.state,
    requestedBy: scan.requestedBy,
    requestedAt: dateOf(scan.requestedAt),
    startedAt: dateOf(scan.startedAt),
    expandedAt: dateOf(scan.expandedAt),
    endedAt: dateOf(scan.endedAt),
    targetCount: scan.progress.targets,
    doneCount: scan.progress.done,
    failedCount: scan.progress.failed,
    skippedCount: scan.progress.skipped,
    findingCount: scan.progress.findings,
    revisit: scan.revisit,
    scheduleId: scan.scheduleId ?? null,
  };
}

export function targetOf(row: ScanTargetRow): ScanTarget {
  return {
    id: row.id,
    scanId: row.scanId,
    position: row.position,
    part: row.part,
    kind: known(TARGET_KINDS, row.kind, 'kind of target'),
    page: row.page,
    state: known(TARGET_STATES, row.state, 'state of a target'),
    attempts: row.attempts,
    checkpoint: { offset: Number(row.checkpoint), records: row.records },
    warnings: row.warnings.map((warning) => known(PAGE_WARNINGS, warning, 'warning')),
    ...present('url', row.url),
    ...present('host', row.host),
    ...present('objectKey', row.objectKey),
    ...present('contentType', row.contentType),
    ...present('capturedAt', row.capturedAt && instantOf(row.capturedAt)),
    ...present('partnerId', row.partnerId),
    ...present('depth', row.depth),
    ...present('budget', row.budget),
    ...present('failure', row.failure === null ? null : known(TARGET_FAILURES, row.failure, 'failure')),
    ...present('detail', row.detail),
    ...present('filePrint', row.filePrint),
  };
}

export function targetRowOf(target: ScanTarget): ScanTargetRow {
  return {
    id: target.id,
    scanId: target.scanId,
    position: target.position,
    part: target.part,
    kind: target.kind,
    page: target.page,
    url: target.url ?? null,
    host: target.host ?? null,
    objectKey: target.objectKey ?? null,
    contentType: target.contentType ?? null,
    capturedAt: dateOf(target.capturedAt),
    partnerId: target.partnerId ?? null,
    depth: target.depth ?? null,
    budget: target.budget ?? null,
    state: target.state,
    failure: target.failure ?? null,
    detail: target.detail ?? null,
    attempts: target.attempts,
    dueAt: null,
    checkpoint: String(target.checkpoint.offset),
    size: null,
    filePrint: target.filePrint ?? null,
    records: target.checkpoint.records,
    warnings: [...target.warnings],
  };
}
