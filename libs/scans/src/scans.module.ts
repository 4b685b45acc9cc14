import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { OBJECT_STORE, provideUseCase } from '@app/platform';
import { Module } from '@nestjs/common';
import { CancelScan } from './application/cancel-scan.js';
import { FindFinding, FindFindings, ReadSnapshot } from './application/find-findings.js';
import { FINDING_STORE } from './application/finding-store.port.js';
import { PAGE_STORE } from './application/page-store.port.js';
import { ScanJournal } from './application/scan-journal.js';
import { SCAN_STORE } from './application/scan-store.port.js';
import { StartScan } from './application/start-scan.js';
import { ListScans, WatchScan } from './application/watch-scan.js';
import { FindingRepository } from './persistence/finding.repository.js';
import { ScanRepository } from './persistence/scan.repository.js';

const useCases = [
  provideUseCase(ScanJournal, [CLOCK, AUDIT_TRAIL, OUTBOX]),
  provideUseCase(StartScan, [UNIT_OF_WORK, NEW_ID, SCAN_STORE, ScanJournal]),
  provideUseCase(CancelScan, [UNIT_OF_WORK, SCAN_STORE, ScanJournal]),
  provideUseCase(WatchScan, [SCAN_STORE]),
  provideUseCase(ListScans, [SCAN_STORE]),
  provideUseCase(FindFindings, [FINDING_STORE]),
  provideUseCase(FindFinding, [FINDING_STORE]),
  provideUseCase(ReadSnapshot, [FINDING_STORE, PAGE_STORE]),
];

@Module({
  imports: [AuditModule],
  providers: [
    { provide: SCAN_STORE, useClass: ScanRepository },
    { provide: FINDING_STORE, useClass: FindingRepository },
    { provide: PAGE_STORE, useExisting: OBJECT_STORE },
    ...useCases,
  ],
  exports: [SCAN_STORE, FINDING_STORE, PAGE_STORE, ...useCases.map(({ provide }) => provide)],
})
export class ScansModule {}
