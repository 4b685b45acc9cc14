import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { VisitHost } from '../application/visit-host.js';
import { visitHostJob } from './visit-host.job.js';

@Injectable()
@HandlesJob(visitHostJob)
export class VisitHostHandler implements JobHandler<{ readonly host: string }>, OnModuleDestroy {
  private isStopping = false;

  constructor(private readonly visitHost: VisitHost) {}

  /** Before the queues wait for jobs under way. */
  onModuleDestroy(): void {
    this.isStopping = true;
  }

  handle({ host }: { readonly host: string }): Promise<string> {
    return this.visitHost.execute({ host, isStopping: () => this.isStopping });
  }
}
