import { type Clock, type NewId, ok, type Result } from '@app/kernel';
import { type AnswerClock, deskClock, partnerClock } from '../domain/answer-clock.js';
import { counterOfferRule, quoteRule } from '../domain/auto-accept.js';
import type { LicensableWork } from '../domain/licensable-work.js';
import type { ManualReason } from '../domain/license-request.js';
import {
  deskPrice,
  type Price,
  type Quote,
  type QuoteInputs,
  type TariffSilent,
  tariffPrice,
  validUntil,
} from '../domain/quote.js';
import { type Scope, scopeJson } from '../domain/scope.js';
import { ANSWER_TERMS } from '../domain/tariff.js';
import type { CustomerStore } from './customer-store.port.js';
import type { Licensor } from './licensor.port.js';

/** What a price is asked for. */
export interface Priced {
  readonly partnerId: string;
  readonly scope: Scope;
}

/** Prices requests, by the tariff or with an amount that a person has set, and sets their clocks. */
export class QuoteMaker {
  constructor(
    private readonly newId: NewId,
    private readonly licensor: Licensor,
    private readonly customers: CustomerStore,
    private readonly clock: Clock,
  ) {}

  /** All that the price depends on, as of now. */
  async inputs({ partnerId, scope }: Priced, works: readonly LicensableWork[]): Promise<QuoteInputs> {
    return {
      scope: scopeJson(scope),
      works: works.map(({ id, title, charCount, carvedOut = [] }) => ({
        id,
        title,
        charCount,
        ...(carvedOut.length === 0 ? {} : { carvedOut }),
      })),
      zone: this.licensor.zone,
      customer: await this.customers.classOf(partnerId),
    };
  }

  /** @param netMinor set by the desk; absent: by the tariff */
  make(inputs: QuoteInputs, netMinor?: bigint): Result<Quote, TariffSilent> {
    const { tariff, tariffHash, zone } = this.licensor;
    const price: Result<Price, TariffSilent> =
      netMinor === undefined ? tariffPrice(inputs, tariff) : ok(deskPrice(netMinor, tariff));
    if (!price.ok) return price;
    const now = this.clock.now();
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

  /** The quote that goes out at once, or why a person has to look first. */
  atOnce(inputs: QuoteInputs): Result<Quote, ManualReason> {
    const quote = this.make(inputs);
    if (!quote.ok) {
      const { code, axis, value } = quote.error;
      return { ok: false, error: { code, axis, value } };
    }
    const rule = quoteRule(quote.value, inputs, this.licensor.tariff);
    return rule === undefined ? { ok: false, error: { code: 'NO_RULE_OF_ACCEPTANCE' } } : quote;
  }

  /** The rule by which an offered price is taken at once, if there is one. @param netMinor absent: the tariff's own price */
  takenBy(inputs: QuoteInputs, netMinor: bigint | undefined): string | undefined {
    const { tariff } = this.licensor;
    const price = tariffPrice(inputs, tariff);
    if (!price.ok) return undefined;
    if (netMinor !== undefined) return counterOfferRule(netMinor, price.value, inputs, tariff);
    return quoteRule(price.value, inputs, tariff);
  }

  get currency(): string {
    return this.licensor.tariff.currency;
  }

  deskClock(lapses?: 'LAPSES' | 'STAYS'): AnswerClock {
    return deskClock(this.clock.now(), this.licensor.tariff.answer ?? ANSWER_TERMS, this.licensor, lapses);
  }

  partnerClock(): AnswerClock {
    return partnerClock(this.clock.now(), this.licensor.tariff.answer ?? ANSWER_TERMS, this.licensor);
  }
}
