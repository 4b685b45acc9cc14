import { type Actor, err, ok, type Result } from '@app/kernel';
import type { Agreement, AgreementId } from '../domain/agreement.js';
import { visibleTo } from '../domain/visibility.js';
import type { AgreementStore } from './agreement-store.port.js';
import type { GrantedIds, LicenseStore } from './license-store.port.js';
import type { NotFound } from './refusals.js';

export interface FoundAgreement {
  readonly agreement: Agreement;
  /** There once both sides have signed. */
  readonly granted?: GrantedIds;
}

/** Reads an agreement with its texts and signatures, and what came of it. */
export class FindAgreement {
  constructor(
    private readonly agreements: AgreementStore,
    private readonly licenses: LicenseStore,
  ) {}

  async execute(id: AgreementId, actor: Actor): Promise<Result<FoundAgreement, NotFound>> {
    const agreement = await this.agreements.find(id, visibleTo(actor));
    if (agreement === undefined) return err({ code: 'AGREEMENT_UNKNOWN', id });
    const granted =
      agreement.state === 'SIGNED' || agreement.state === 'TERMINATED' ? await this.licenses.grantedBy(id) : undefined;
    return ok(granted === undefined ? { agreement } : { agreement, granted });
  }

  /** The agreement over a request, once its quote was accepted. */
  ofRequest(requestId: string, actor: Actor): Promise<Agreement | undefined> {
    return this.agreements.findOfRequest(requestId, visibleTo(actor));
  }
}
