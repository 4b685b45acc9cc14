import { OBJECT_STORE, type ObjectStore } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EvidenceStatus } from '../application/evidence-status.port.js';
import type { EvidenceState } from '../domain/evidence-state.js';
import type { InfringementCase } from '../domain/infringement-case.js';

/** The stored copy of the page as evidence: there, and still what its hash says. */
@Injectable()
export class StoredPageEvidence implements EvidenceStatus {
  constructor(@Inject(OBJECT_STORE) private readonly store: ObjectStore) {}

  async of({ evidenceHash }: InfringementCase): Promise<EvidenceState> {
    if (evidenceHash === undefined) return { status: 'MISSING' };
    try {
      const bytes = await this.store.get(evidenceHash);
      return bytes === undefined ? { status: 'MISSING' } : { status: 'SECURED', manifestHash: evidenceHash };
    } catch (damaged) {
      if (damaged instanceof Error && damaged.message.startsWith('INVARIANT: object')) return { status: 'DAMAGED' };
      throw damaged;
    }
  }
}
