import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ScanReport } from '../application/watch-scan.js';
import { SCAN_STATES, type Scan, type ScanState } from '../domain/scan.js';
import { TARGET_FAILURES, type TargetFailure } from '../domain/scan-target.js';

export class ScanProgressView {
  @ApiProperty({ description: 'Known so far; grows while archives are read' })
  readonly targets!: number;
  @ApiProperty()
  readonly done!: number;
  @ApiProperty()
  readonly failed!: number;
  @ApiProperty()
  readonly findings!: number;
}

export class ScanFailureView {
  @ApiProperty({ description: 'Address, file name, or archive and place of the record' })
  readonly page!: string;
  @ApiProperty({ enum: TARGET_FAILURES })
  readonly code!: TargetFailure;
  @ApiProperty()
  readonly detail!: string;
}

export class ScanView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ enum: SCAN_STATES })
  readonly state!: ScanState;
  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;
  @ApiPropertyOptional({ format: 'date-time' })
  readonly startedAt?: string;
  @ApiPropertyOptional({ format: 'date-time' })
  readonly endedAt?: string;
  @ApiProperty({ type: ScanProgressView })
  readonly progress!: ScanProgressView;
  @ApiPropertyOptional({ type: [ScanFailureView], description: 'Targets that gave no page; the first two hundred' })
  readonly failures?: readonly ScanFailureView[];
}

/** What a view holds, without its class. */
type Fields<T> = Pick<T, keyof T>;

export function scanView({ id, state, requestedAt, startedAt, endedAt, progress }: Scan): Fields<ScanView> {
  const { targets, done, failed, findings } = progress;
  return {
    id,
    state,
    requestedAt: requestedAt.toString(),
    progress: { targets, done, failed, findings },
    ...(startedAt === undefined ? {} : { startedAt: startedAt.toString() }),
    ...(endedAt === undefined ? {} : { endedAt: endedAt.toString() }),
  };
}

export function scanReportView({ scan, failures }: ScanReport): ScanView {
  return {
    ...scanView(scan),
    failures: failures.map(({ page, failure = 'INTERNAL', detail = '' }) => ({ page, code: failure, detail })),
  };
}
