import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { AddressInvalid } from '../domain/page-address.js';
import { contentOf, type ReportIncomplete, type WrittenReport } from '../domain/receive-report.js';
import type { Received, ReportIntake } from './report-intake.js';
import type { ReportedWorks } from './reported-works.port.js';

export interface FileReportCommand extends WrittenReport {
  readonly actor: Actor;
  /** How to reach who reports; personal data. */
  readonly contact?: string;
}

export interface ReportedWorkUnknown {
  readonly code: 'WORK_UNKNOWN';
  readonly workId: string;
}

export type FileReportRefusal = ReportIncomplete | AddressInvalid | ReportedWorkUnknown;

/** Anybody reports a false agent, an unauthorized sale or use, or a breach of license. */
export class FileReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly works: ReportedWorks,
    private readonly intake: ReportIntake,
  ) {}

  async execute({ actor, contact, ...written }: FileReportCommand): Promise<Result<Received, FileReportRefusal>> {
    const content = contentOf(written);
    if (!content.ok) return content;
    const { workId } = content.value;
    if (workId !== undefined && !(await this.works.isKnown(workId))) {
      return err({ code: 'WORK_UNKNOWN', workId });
    }
    const filedAt = this.clock.now();
    const filing = {
      filedAt,
      ...(written.statement === undefined ? {} : { statement: written.statement }),
      ...(contact === undefined ? {} : { contact }),
    };
    return this.work.run(async (tx) => {
      const received = await this.intake.take(tx, content.value, actor, filing);
      await this.intake.tell(tx, received, actor, filedAt);
      return ok(received);
    });
  }
}
