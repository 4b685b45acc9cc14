import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { PausedHost } from '../application/host-gate.port.js';
import type { HostFailures } from '../application/scan-store.port.js';
import type { ScanNumbers, ScanReport } from '../application/watch-scan.js';
import { queued, REVISITS, type Revisit, SCAN_STATES, type Scan, type ScanState } from '../domain/scan.js';
import { PAGE_WARNINGS, type PageWarning, TARGET_FAILURES, type TargetFailure } from '../domain/target-failure.js';
import { FINDING_VERDICTS, type FindingVerdict } from '../domain/verdict.js';

export class ArchiveBytesView {
  @ApiProperty({ description: 'Up to the last record that is done' })
  readonly read!: number;
  @ApiProperty({ description: 'Of the archives opened so far' })
  readonly total!: number;
}

export class ScanProgressView {
  @ApiProperty({ description: 'Pages and sources known so far; grows while sources are read' })
  readonly targets!: number;
  @ApiProperty()
  readonly done!: number;
  @ApiProperty()
  readonly failed!: number;
  @ApiProperty({ description: 'Pages that are as they were when last looked at' })
  readonly skipped!: number;
  @ApiProperty()
  readonly queued!: number;
  @ApiProperty()
  readonly findings!: number;
  @ApiPropertyOptional({ description: 'Ended a second since the start' })
  readonly pagesPerSecond?: number;
  @ApiPropertyOptional({ type: ArchiveBytesView, description: 'Of a scan with archives, in bytes' })
  readonly archiveBytes?: ArchiveBytesView;
}

export class ScanFailureView {
  @ApiProperty({ description: 'Address, file name, or archive and place of the record' })
  readonly page!: string;
  @ApiProperty({ enum: TARGET_FAILURES })
  readonly code!: TargetFailure;
  @ApiProperty()
  readonly detail!: string;
}

export class HostFailuresView {
  @ApiPropertyOptional({ description: 'Host and port; absent for files and broken records' })
  readonly host?: string;
  @ApiProperty({ enum: TARGET_FAILURES })
  readonly code!: TargetFailure;
  @ApiProperty()
  readonly count!: number;
}

export class ScanWarningView {
  @ApiProperty()
  readonly page!: string;
  @ApiProperty({ enum: PAGE_WARNINGS, isArray: true })
  readonly codes!: readonly PageWarning[];
}

export class PausedHostView {
  @ApiProperty()
  readonly host!: string;
  @ApiProperty({ format: 'date-time' })
  readonly until!: string;
  @ApiProperty({ enum: ['HTTP_429', 'HTTP_503'] })
  readonly reason!: string;
}

export class VerdictCountView {
  @ApiProperty({ enum: FINDING_VERDICTS })
  readonly verdict!: FindingVerdict;
  @ApiProperty()
  readonly count!: number;
}

export class ScanView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ enum: SCAN_STATES })
  readonly state!: ScanState;
  @ApiProperty({ enum: REVISITS, description: 'Whether pages known to be unchanged are passed over' })
  readonly revisit!: Revisit;
  @ApiPropertyOptional({ format: 'uuid', description: 'The schedule that asked for it' })
  readonly scheduleId?: string;
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
  @ApiPropertyOptional({ type: [HostFailuresView], description: 'All failures, summed up; most first' })
  readonly failuresByHost?: readonly HostFailuresView[];
  @ApiPropertyOptional({ type: [VerdictCountView], description: 'All findings by verdict; most first' })
  readonly verdicts?: readonly VerdictCountView[];
  @ApiPropertyOptional({
    type: [ScanWarningView],
    description: 'Pages read in part, or labeled wrong; the first two hundred',
  })
  readonly warnings?: readonly ScanWarningView[];
  @ApiPropertyOptional({ type: [PausedHostView], description: 'Hosts that asked for quiet, with pages still to come' })
  readonly pausedHosts?: readonly PausedHostView[];
}

/** What a view holds, without its class. */
type Fields<T> = Pick<T, keyof T>;

export function scanView(
  { id, state, revisit, scheduleId, requestedAt, startedAt, endedAt, progress }: Scan,
  measured: Pick<ScanNumbers, 'pagesPerSecond' | 'archiveBytes'> = {},
): Fields<ScanView> {
  const { pagesPerSecond, archiveBytes } = measured;
  const { targets, done, failed, skipped, findings } = progress;
  return {
    id,
    state,
    revisit,
    requestedAt: requestedAt.toString(),
    progress: {
      targets,
      done,
      failed,
      skipped,
      queued: queued(progress),
      findings,
      ...(pagesPerSecond === undefined ? {} : { pagesPerSecond }),
      ...(archiveBytes === undefined ? {} : { archiveBytes }),
    },
    ...(scheduleId === undefined ? {} : { scheduleId }),
    ...(startedAt === undefined ? {} : { startedAt: startedAt.toString() }),
    ...(endedAt === undefined ? {} : { endedAt: endedAt.toString() }),
  };
}

export function scanReportView(report: ScanReport): ScanView {
  const { scan, failures, failuresByHost, verdicts, warnings, pausedHosts } = report;
  return {
    ...scanView(scan, report),
    failures: failures.map(({ page, failure = 'INTERNAL', detail = '' }) => ({ page, code: failure, detail })),
    failuresByHost: failuresByHost.map(hostFailuresView),
    verdicts,
    warnings: warnings.map(({ page, warnings: codes }) => ({ page, codes })),
    pausedHosts: pausedHosts.map(pausedHostView),
  };
}

function hostFailuresView({ host, failure, count }: HostFailures): Fields<HostFailuresView> {
  return { code: failure, count, ...(host === undefined ? {} : { host }) };
}

function pausedHostView({ host, until, reason }: PausedHost): Fields<PausedHostView> {
  return { host, until: until.toString(), reason };
}
