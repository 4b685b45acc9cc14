import type { FoundUse } from './found-use.js';
import { CaseId, type InfringementCase, type LicenseCheck } from './infringement-case.js';

const AT = Temporal.Instant.from('2026-03-10T04:00:00Z');

export const UNLICENSED: LicenseCheck = {
  verdict: 'NOT_LICENSED',
  reasons: ['LICENSE_NONE'],
  usedAt: AT,
  checkedAt: AT,
};

export const LICENSED: LicenseCheck = {
  ...UNLICENSED,
  verdict: 'PERMITTED',
  reasons: ['LICENSE_COVERS'],
  licenseId: 'license-1',
};

export const FOUND: FoundUse = {
  findingId: '01890000-0000-7000-8000-00000000f001',
  verdict: 'UNLICENSED_CANDIDATE',
  contentHash: 'ab'.repeat(32),
  reuse: 'FULL',
  exemption: 'NONE',
  usedAt: AT,
};

/** A case about a page of which a copy is stored and which no license covers; a test names what matters to it. */
export function aCase(facts: Partial<InfringementCase> = {}): InfringementCase {
  return {
    id: CaseId('01890000-0000-7000-8000-00000000c001'),
    kind: 'UNAUTHORIZED_USE',
    reportId: '01890000-0000-7000-8000-00000000b001',
    state: 'TRIAGE',
    version: 2,
    openedAt: AT,
    url: 'https://copy.example/1.html',
    workId: '01890000-0000-7000-8000-00000000a001',
    findingId: FOUND.findingId,
    evidenceHash: FOUND.contentHash,
    usedAt: AT,
    reuse: 'FULL',
    exemption: 'NONE',
    licenseCheck: UNLICENSED,
    approvals: [],
    ...facts,
  };
}
