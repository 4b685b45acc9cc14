import { type DynamicModule, Module } from '@nestjs/common';
import { HOLDINGS } from './application/holding-rows.port.js';
import type { Holding } from './domain/holding.js';
import { ownHoldings } from './own-holdings.js';

/** Where the process says what personal data its features keep. */
@Module({})
export class HoldingsModule {
  /**
   * @param holdings of every feature; of one feature in the order in which they are to go: what is found by another row
   * comes before it
   */
  static forRoot(holdings: readonly Holding[]): DynamicModule {
    const provider = { provide: HOLDINGS, useValue: [...holdings, ...ownHoldings] };
    return { module: HoldingsModule, global: true, providers: [provider], exports: [HOLDINGS] };
  }
}
