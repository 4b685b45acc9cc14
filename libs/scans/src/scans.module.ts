import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { OBJECT_STORE, provideUseCase } from '@app/platform';
import { Module } from '@nestjs/common';
import { DecideFinding } from './application/decide-finding.js';
import { EVIDENCE_STORE } from './application/evidence/evidence-store.port.js';
import { FindFinding, FindFindings, ReadSnapshot } from './application/find-findings.js';
import { FindingJournal } from './application/finding-journal.js';
import { FINDING_STORE } from './application/finding-store.port.js';
import { PAGE_STORE } from './application/page-store.port.js';
import { ScanJournal } from './application/scan-journal.js';
import { evidenceStores, evidenceUseCases } from './evidence-wiring.js';
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
  ...evidenceUseCases,
];

@Module({
  imports: [AuditModule],
  providers: [
    ...scanStores,
    ...evidenceStores,
    { provide: FINDING_STORE, useClass: FindingRepository },
    { provide: PAGE_STORE, useExisting: OBJECT_STORE },
    ...useCases,
  ],
  exports: [
    AuditModule,
    EVIDENCE_STORE,
    ...scanTokens,
    FINDING_STORE,
    PAGE_STORE,
    ...useCases.map(({ provide }) => provide),
  ],
})
export class ScansModule {}
