import { type Actor, err, ok, type Result } from '@app/kernel';
import type { Agreement, AgreementId } from '../domain/agreement.js';
import { visibleTo } from '../domain/visibility.js';
import type { AgreementStore } from './agreement-store.port.js';
import type { NotFound } from './refusals.js';

/** Reads an agreement with its texts and signatures. */
export class FindAgreement {
  constructor(private readonly agreements: AgreementStore) {}

  async execute(id: AgreementId, actor: Actor): Promise<Result<Agreement, NotFound>> {
    const agreement = await this.agreements.find(id, visibleTo(actor));
    return agreement === undefined ? err({ code: 'AGREEMENT_UNKNOWN', id }) : ok(agreement);
  }

  /** The agreement over a request, once its quote was accepted. */
  ofRequest(requestId: string, actor: Actor): Promise<Agreement | undefined> {
    return this.agreements.findOfRequest(requestId, visibleTo(actor));
  }
}
