import type { Actor, Clock } from '@app/kernel';
import { visibleTo } from '@app/parties';
import { type Hearing, type HearingStatus, hearingStatus } from '../domain/hearing.js';
import { type InfringementReport, ReportId } from '../domain/report.js';
import type { HearingStore } from './hearing-store.port.js';
import type { ReportReader } from './report-store.port.js';

export interface HearingFile {
  readonly hearing: Hearing;
  readonly status: HearingStatus;
  /** What was found, without a word about who else reported it. */
  readonly report: InfringementReport;
}

/** Hearings, each partner its own, the publisher's people all. */
export class ReadHearings {
  constructor(
    private readonly clock: Clock,
    private readonly hearings: HearingStore,
    private readonly reports: ReportReader,
  ) {}

  /** In order of opening. @param after id of the last one of the page before */
  async execute(actor: Actor, limit: number, after?: string): Promise<readonly HearingFile[]> {
    const found = await this.hearings.page(visibleTo(actor), limit, after);
    return (await Promise.all(found.map((hearing) => this.withReport(hearing)))).flat();
  }

  async one(id: string, actor: Actor): Promise<HearingFile | undefined> {
    const hearing = await this.hearings.byId(id, visibleTo(actor));
    const [file] = hearing === undefined ? [] : await this.withReport(hearing);
    return file;
  }

  private async withReport(hearing: Hearing): Promise<readonly HearingFile[]> {
    const report = await this.reports.byId(ReportId(hearing.reportId));
    return report === undefined ? [] : [{ hearing, status: hearingStatus(hearing, this.clock.now()), report }];
  }
}
