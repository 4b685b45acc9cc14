import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { OBJECT_STORE, provideUseCase } from '@app/platform';
import { Module } from '@nestjs/common';
import { DecideFinding } from './application/decide-finding.js';
import { FindFinding, FindFindings, ReadPageText, ReadSnapshot } from './application/find-findings.js';
import { FindingJournal } from './application/finding-journal.js';
import { FINDING_STORE } from './application/finding-store.port.js';
import { PAGE_STORE } from './application/page-store.port.js';
import { ScanJournal } from './application/scan-journal.js';
import { FindingRepository } from './persistence/finding.repository.js';
import { scanStores, scanTokens, scanUseCases } from './scans-wiring.js';

const useCases = [
  provideUseCase(ScanJournal, [CLOCK, AUDIT_TRAIL, OUTBOX]),
  ...scanUseCases,
  provideUseCase(FindingJournal, [CLOCK, AUDIT_TRAIL, OUTBOX]),
  provideUseCase(DecideFinding, [UNIT_OF_WORK, FINDING_STORE, FindingJournal]),
  provideUseCase(FindFindings, [FINDING_STORE]),
  provideUseCase(FindFinding, [FINDING_STORE]),
  provideUseCase(ReadSnapshot, [FINDING_STORE, PAGE_STORE]),
  provideUseCase(ReadPageText, [FINDING_STORE, PAGE_STORE]),
];

@Module({
  imports: [AuditModule],
  providers: [
    ...scanStores,
    { provide: FINDING_STORE, useClass: FindingRepository },
    { provide: PAGE_STORE, useExisting: OBJECT_STORE },
    ...useCases,
  ],
  exports: [AuditModule, ...scanTokens, FINDING_STORE, PAGE_STORE, ...useCases.map(({ provide }) => provide)],
})
export class ScansModule {}
