import { type Actor, err, ok, type Result } from '@app/kernel';
import type { AgreementId } from '../domain/agreement.js';
import type { Amendment } from '../domain/amendment.js';
import { visibleTo } from '../domain/visibility.js';
import type { AgreementStore } from './agreement-store.port.js';
import type { AmendmentStore } from './amendment-store.port.js';
import type { NotFound } from './refusals.js';

/** Every later version of an agreement, signed or not, in order. */
export class FindAmendments {
  constructor(
    private readonly agreements: AgreementStore,
    private readonly amendments: AmendmentStore,
  ) {}

  async execute(agreementId: AgreementId, actor: Actor): Promise<Result<readonly Amendment[], NotFound>> {
    const agreement = await this.agreements.find(agreementId, visibleTo(actor));
    if (agreement === undefined) return err({ code: 'AGREEMENT_UNKNOWN', id: agreementId });
    return ok(await this.amendments.of(agreementId));
  }
}
