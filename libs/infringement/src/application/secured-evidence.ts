import type { EvidenceOf } from '@app/evidence';
import type { EvidenceState } from '../domain/evidence-state.js';
import type { InfringementCase } from '../domain/infringement-case.js';
import type { EvidenceStatus } from './evidence-status.port.js';

/**
 * Evidence of a case: the sealed bundle of its finding, waited for while it is being made; where none was asked for, or none
 * could be made, the stored copy of the page.
 */
export class SecuredEvidence implements EvidenceStatus {
  constructor(
    private readonly evidenceOf: Pick<EvidenceOf, 'execute'>,
    private readonly storedPage: EvidenceStatus,
  ) {}

  async of(file: InfringementCase): Promise<EvidenceState> {
    const { findingId } = file;
    const found = findingId === undefined ? undefined : await this.evidenceOf.execute(findingId);
    const secured = found?.evidence.find(({ state, erasedAt }) => state === 'SECURED' && erasedAt === undefined);
    if (found?.standing === 'PENDING') return { status: 'PENDING' };
    if (secured?.manifestHash === undefined) return this.storedPage.of(file);
    return {
      status: 'SECURED',
      manifestHash: secured.manifestHash,
      ...(secured.bundleKey === undefined ? {} : { bundleKey: secured.bundleKey }),
      ...(secured.securedAt === undefined ? {} : { securedAt: secured.securedAt }),
    };
  }
}
