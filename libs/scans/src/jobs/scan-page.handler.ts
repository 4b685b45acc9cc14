import { HandlesJob, type JobContext, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ScanPage } from '../application/scan-page.js';
import { FILE_ATTEMPTS, scanPageJob } from './scan-page.job.js';

/** Thrown so that the queue tries the page again. */
class PageNotReadyError extends Error {}

@Injectable()
@HandlesJob(scanPageJob)
export class ScanPageHandler implements JobHandler<{ readonly targetId: string }> {
  constructor(private readonly scanPage: ScanPage) {}

  async handle({ targetId }: { readonly targetId: string }, { attempt }: JobContext): Promise<string> {
    const isLast = attempt >= FILE_ATTEMPTS;
    try {
      const scanned = await this.scanPage.execute({ targetId, attempt: isLast ? 'LAST' : 'EARLIER' });
      if (scanned.ok) return scanned.value;
      throw new PageNotReadyError(scanned.error.detail);
    } catch (error) {
      if (!isLast || error instanceof PageNotReadyError) throw error;
      // A page that always breaks the scanner must not keep its scan open.
      await this.scanPage.abandon(targetId);
      throw error;
    }
  }
}
