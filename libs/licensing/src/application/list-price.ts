import type { Money } from '@app/kernel';
import { quoteRule } from '../domain/auto-accept.js';
import type { LicensableWork } from '../domain/licensable-work.js';
import { tariffPrice } from '../domain/quote.js';
import type { ScopeJson } from '../domain/scope.js';
import type { Licensor } from './licensor.port.js';

/** What a use of a work costs whoever asks, by the tariff and without a person. Binds nobody; nothing is read or stored. */
export class ListPrice {
  constructor(private readonly licensor: Pick<Licensor, 'tariff' | 'zone'>) {}

  /** @returns net; undefined where a person has to make the price */
  of(
    { id, title, charCount }: Pick<LicensableWork, 'id' | 'title' | 'charCount'>,
    scope: ScopeJson,
  ): Money | undefined {
    const { tariff, zone } = this.licensor;
    const inputs = { scope, works: [{ id, title, charCount }], zone };
    const price = tariffPrice(inputs, tariff);
    return price.ok && quoteRule(price.value, inputs, tariff) !== undefined ? price.value.net : undefined;
  }
}
