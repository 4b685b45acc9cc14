import { UNCONFIRMED_STATES } from './case-states.js';
import type { FindingFacts, FoundUse } from './found-use.js';
import type { CaseId, InfringementCase, LicenseCheck } from './infringement-case.js';
import type { InfringementReport } from './report.js';

function evidenceOf({ findingId, contentHash, usedAt, reuse }: FoundUse) {
  return { findingId, evidenceHash: contentHash, usedAt, ...(reuse === undefined ? {} : { reuse }) };
}

/** A case out of a report, in its first state. */
export function openCase(
  id: CaseId,
  report: InfringementReport,
  openedAt: Temporal.Instant,
  licenseCheck?: LicenseCheck,
): InfringementCase {
  const { kind, url, workId, partnerId, found } = report;
  return {
    id,
    kind,
    reportId: report.id,
    state: 'DETECTED',
    version: 1,
    openedAt,
    exemption: found?.exemption ?? 'NONE',
    approvals: [],
    ...(url === undefined ? {} : { url }),
    ...(workId === undefined ? {} : { workId }),
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(found === undefined ? {} : evidenceOf(found)),
    ...(licenseCheck === undefined ? {} : { licenseCheck }),
  };
}

/**
 * What a scan saw of the page of a case that had no copy of it, and which work and whose page it is, where nobody had
 * named them: only then can licenses be asked about. The first copy is kept. A flag for exemption, whichever scan raises
 * it, stands until a person reviews it; past a confirmation it is for the people who confirmed.
 * @returns undefined when there is nothing to add
 */
export function addEvidence(file: InfringementCase, found: FindingFacts): InfringementCase | undefined {
  const isFlagged = found.exemption === 'FLAGGED' && file.exemption === 'NONE';
  if (file.evidenceHash !== undefined) {
    if (!isFlagged || !UNCONFIRMED_STATES.includes(file.state)) return undefined;
    return { ...file, version: file.version + 1, exemption: 'FLAGGED' };
  }
  const { workId = found.workId, partnerId = found.partnerId } = file;
  return {
    ...file,
    version: file.version + 1,
    ...evidenceOf(found),
    ...(workId === undefined ? {} : { workId }),
    ...(partnerId === undefined ? {} : { partnerId }),
    exemption: isFlagged ? 'FLAGGED' : file.exemption,
  };
}
