import { type NewId, ok, type Result } from '@app/kernel';
import type { LicensableWork } from '../domain/licensable-work.js';
import type { LicenseRequest } from '../domain/license-request.js';
import {
  deskPrice,
  type Price,
  priceOf,
  type Quote,
  type QuoteInputs,
  type TariffSilent,
  validUntil,
} from '../domain/quote.js';
import { scopeJson } from '../domain/scope.js';
import type { Licensor } from './licensor.port.js';

/** Prices a request, by the tariff or with an amount that a person has set. */
export class QuoteMaker {
  constructor(
    private readonly newId: NewId,
    private readonly licensor: Licensor,
  ) {}

  /** @param netMinor set by the desk; absent: by the tariff */
  make(
    request: LicenseRequest,
    works: readonly LicensableWork[],
    now: Temporal.Instant,
    netMinor?: bigint,
  ): Result<Quote, TariffSilent> {
    const { tariff, tariffHash, zone } = this.licensor;
    const inputs: QuoteInputs = {
      scope: scopeJson(request.scope),
      works: works.map(({ id, title, charCount }) => ({ id, title, charCount })),
      zone,
    };
    const price: Result<Price, TariffSilent> =
      netMinor === undefined ? priceOf(inputs, tariff) : ok(deskPrice(netMinor, tariff));
    if (!price.ok) return price;
    return ok({
      id: this.newId(),
      basis: netMinor === undefined ? 'TARIFF' : 'DESK',
      ...price.value,
      quotedAt: now,
      validUntil: validUntil(now, tariff, zone),
      inputs,
      tariffHash,
    });
  }
}
