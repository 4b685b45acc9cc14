import { CALENDARS } from '@app/deadlines';
import { type DynamicModule, type InjectionToken, Module, type ModuleMetadata } from '@nestjs/common';
import { RETENTION_CALENDARS } from './application/calendars.token.js';
import { OBJECT_REFERENCES } from './application/erased-objects.port.js';
import { HOLDINGS } from './application/holding-rows.port.js';
import type { Holding } from './domain/holding.js';
import type { ObjectReference } from './domain/object-reference.js';
import { ownHoldings } from './own-holdings.js';

/** What the features of a process keep, and by which holidays its periods are counted. */
export interface HeldByFeatures {
  /** Of one feature in the order in which they are to go: what is found by another row comes before it. */
  readonly holdings: readonly Holding[];
  /** Every place that points at stored objects. */
  readonly references: readonly ObjectReference[];
  /** Token of the calendars, and the module that exports it; those shipped with the service where absent. */
  readonly calendars?: {
    readonly from: NonNullable<ModuleMetadata['imports']>[number];
    readonly token: InjectionToken;
  };
}

/** Where the process says what personal data its features keep. */
@Module({})
export class HoldingsModule {
  static forRoot({ holdings, references, calendars }: HeldByFeatures): DynamicModule {
    return {
      module: HoldingsModule,
      global: true,
      imports: calendars === undefined ? [] : [calendars.from],
      providers: [
        { provide: HOLDINGS, useValue: [...holdings, ...ownHoldings] },
        { provide: OBJECT_REFERENCES, useValue: references },
        calendars === undefined
          ? { provide: RETENTION_CALENDARS, useValue: CALENDARS }
          : { provide: RETENTION_CALENDARS, useExisting: calendars.token },
      ],
      exports: [HOLDINGS, OBJECT_REFERENCES, RETENTION_CALENDARS],
    };
  }
}
