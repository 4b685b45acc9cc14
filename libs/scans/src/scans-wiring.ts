import { CLOCK, NEW_ID, UNIT_OF_WORK } from '@app/kernel';
import { provideUseCase, SETTINGS, type Settings } from '@app/platform';
import type { Provider } from '@nestjs/common';
import { CancelScan } from './application/cancel-scan.js';
import { HOST_GATE, SCANNER_MANNERS, type ScannerManners } from './application/host-gate.port.js';
import { PauseScan, ResumeScan } from './application/pause-scan.js';
import { RunScheduleNow } from './application/run-schedule-now.js';
import { ScanJournal } from './application/scan-journal.js';
import { SCAN_STORE } from './application/scan-store.port.js';
import { SCHEDULE_STORE } from './application/schedule-store.port.js';
import { FindSchedules, MoveSchedule, PlanSchedule } from './application/schedules.js';
import { SEEN_PAGES } from './application/seen-pages.port.js';
import { StartScan } from './application/start-scan.js';
import { TARGET_QUEUE } from './application/target-queue.port.js';
import { ListScans, WatchScan } from './application/watch-scan.js';
import { HostGateRepository } from './persistence/host-gate.repository.js';
import { ReviewPlaceRow } from './persistence/review-place.row.js';
import { ScanRepository } from './persistence/scan.repository.js';
import { ScanRow } from './persistence/scan.row.js';
import { ScanHostRow } from './persistence/scan-host.row.js';
import { ScanScheduleRow } from './persistence/scan-schedule.row.js';
import { ScanTargetRow } from './persistence/scan-target.row.js';
import { ScheduleRepository } from './persistence/schedule.repository.js';
import { SeenPageRepository } from './persistence/seen-page.repository.js';
import { SeenPageRow } from './persistence/seen-page.row.js';
import { TargetQueueRepository } from './persistence/target-queue.repository.js';

/** Use cases around scans, for the api and the worker. */
export const scanUseCases = [
  provideUseCase(StartScan, [UNIT_OF_WORK, NEW_ID, SCAN_STORE, ScanJournal]),
  provideUseCase(CancelScan, [UNIT_OF_WORK, SCAN_STORE, ScanJournal]),
  provideUseCase(PauseScan, [UNIT_OF_WORK, SCAN_STORE, ScanJournal]),
  provideUseCase(ResumeScan, [UNIT_OF_WORK, SCAN_STORE, ScanJournal]),
  provideUseCase(WatchScan, [SCAN_STORE, HOST_GATE, CLOCK]),
  provideUseCase(ListScans, [SCAN_STORE]),
  provideUseCase(PlanSchedule, [UNIT_OF_WORK, NEW_ID, SCHEDULE_STORE, ScanJournal]),
  provideUseCase(MoveSchedule, [UNIT_OF_WORK, SCHEDULE_STORE, ScanJournal]),
  provideUseCase(RunScheduleNow, [UNIT_OF_WORK, SCHEDULE_STORE, StartScan, ScanJournal]),
  provideUseCase(FindSchedules, [SCHEDULE_STORE]),
];

/** Where scans, their queue, hosts, remembered pages and schedules are kept. */
export const scanStores: readonly Provider[] = [
  { provide: SCAN_STORE, useClass: ScanRepository },
  { provide: TARGET_QUEUE, useClass: TargetQueueRepository },
  { provide: HOST_GATE, useClass: HostGateRepository },
  { provide: SEEN_PAGES, useClass: SeenPageRepository },
  { provide: SCHEDULE_STORE, useClass: ScheduleRepository },
  {
    provide: SCANNER_MANNERS,
    useFactory: ({ environment }: Settings): ScannerManners => ({
      hostDelayMs: environment.SCANNER_HOST_DELAY_MS,
      hostConcurrency: environment.SCANNER_HOST_CONCURRENCY,
      leaseMs: environment.SCANNER_LEASE_MS,
    }),
    inject: [SETTINGS],
  },
];

export const scanTokens = [SCAN_STORE, TARGET_QUEUE, HOST_GATE, SEEN_PAGES, SCHEDULE_STORE, SCANNER_MANNERS];

export const scanRows = [ScanRow, ScanTargetRow, ScanHostRow, SeenPageRow, ScanScheduleRow, ReviewPlaceRow] as const;
