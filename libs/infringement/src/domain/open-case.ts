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
 * named them: only then can licenses be asked about. A flag for exemption that comes with it stands until a person
 * reviews it.
 * @returns undefined when the case has its evidence already: the first copy is kept
 */
export function addEvidence(file: InfringementCase, found: FindingFacts): InfringementCase | undefined {
  if (file.evidenceHash !== undefined) return undefined;
  const { workId = found.workId, partnerId = found.partnerId } = file;
  return {
    ...file,
    version: file.version + 1,
    ...evidenceOf(found),
    ...(workId === undefined ? {} : { workId }),
    ...(partnerId === undefined ? {} : { partnerId }),
    exemption: file.exemption === 'NONE' ? found.exemption : file.exemption,
  };
}
