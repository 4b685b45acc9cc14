import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { FindLicenses, LicensingModule } from '@app/licensing';
import { PartiesModule, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { provideUseCase } from '@app/platform';
import { Module } from '@nestjs/common';
import { AskCheck } from './application/ask-check.js';
import { ConfirmRemoval } from './application/confirm-removal.js';
import { DeclareReprint } from './application/declare-reprint.js';
import { EndReprints } from './application/end-reprints.js';
import { FindReprints } from './application/find-reprints.js';
import { ObserveReprint } from './application/observe-reprint.js';
import { REPRINT_STORE } from './application/reprint-store.port.js';
import { ReprintsJournal } from './application/reprints-journal.js';
import { RunReprintClocks } from './application/run-reprint-clocks.js';
import type { CureRule } from './domain/declared-reprint.js';
import { ReprintRepository } from './persistence/reprint.repository.js';

/** Injection token of the `CureRule` of the publisher this service runs for. */
const CURE_RULE = Symbol('CURE_RULE');

const useCases = [
  provideUseCase(DeclareReprint, [UNIT_OF_WORK, CLOCK, NEW_ID, FindLicenses, REPRINT_STORE, ReprintsJournal]),
  provideUseCase(EndReprints, [UNIT_OF_WORK, CLOCK, REPRINT_STORE, ReprintsJournal, CURE_RULE]),
  provideUseCase(ObserveReprint, [UNIT_OF_WORK, CLOCK, REPRINT_STORE, FindLicenses, CURE_RULE, ReprintsJournal]),
  provideUseCase(RunReprintClocks, [UNIT_OF_WORK, CLOCK, REPRINT_STORE, ReprintsJournal]),
  provideUseCase(ConfirmRemoval, [UNIT_OF_WORK, CLOCK, REPRINT_STORE, ReprintsJournal]),
  provideUseCase(FindReprints, [REPRINT_STORE]),
  provideUseCase(AskCheck, [UNIT_OF_WORK, CLOCK, REPRINT_STORE, ReprintsJournal]),
];

/** Declared reprints: apart from the credit check, which needs no database. */
@Module({
  imports: [AuditModule, LicensingModule, PartiesModule],
  providers: [
    {
      provide: CURE_RULE,
      useFactory: ({ attribution, zone }: PublisherProfile): CureRule => ({ days: attribution.cureDays, zone }),
      inject: [PUBLISHER_PROFILE],
    },
    { provide: REPRINT_STORE, useClass: ReprintRepository },
    provideUseCase(ReprintsJournal, [OUTBOX, AUDIT_TRAIL]),
    ...useCases,
  ],
  exports: useCases.map(({ provide }) => provide),
})
export class DeclaredReprintsModule {}
