import { CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { IdempotentAnswerRow } from '../http/idempotent-answer.row.js';
import { RequestCountRow } from '../http/request-count.row.js';
import { HandlesJob, type JobHandler } from '../jobs/job-handler.js';
import { OutboxRow } from './outbox.row.js';
import { sweepRememberedJob } from './sweep-remembered.job.js';

/** A client repeats a request within minutes; the day leaves room for a person to look. */
const ANSWERS_KEPT_HOURS = 24;
/** A count is of no use after its minute. */
const COUNTS_KEPT_HOURS = 1;
/** Longer than the queue keeps a failed job: whoever looks into one still finds the message it came from. */
const MESSAGES_KEPT_HOURS = 30 * 24;

/** Deletes answers older than a day and messages dispatched 30 days ago; one that still waits stays, whatever its age. */
@Injectable()
@HandlesJob(sweepRememberedJob)
export class SweepRememberedHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(): Promise<string> {
    const { manager } = this.dataSource;
    await manager.delete(IdempotentAnswerRow, { receivedAt: LessThan(this.hoursAgo(ANSWERS_KEPT_HOURS)) });
    await manager.delete(OutboxRow, { dispatchedAt: LessThan(this.hoursAgo(MESSAGES_KEPT_HOURS)) });
    await manager.delete(RequestCountRow, { minute: LessThan(this.hoursAgo(COUNTS_KEPT_HOURS)) });
    return 'DONE';
  }

  private hoursAgo(hours: number): Date {
    return new Date(this.clock.now().subtract({ hours }).epochMilliseconds);
  }
}
