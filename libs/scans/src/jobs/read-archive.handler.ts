import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ReadArchive } from '../application/read-archive.js';
import { readArchiveJob } from './read-archive.job.js';

@Injectable()
@HandlesJob(readArchiveJob)
export class ReadArchiveHandler implements JobHandler<{ readonly targetId: string }>, OnModuleDestroy {
  private isStopping = false;

  constructor(private readonly readArchive: ReadArchive) {}

  /** Before the queues wait for jobs under way. */
  onModuleDestroy(): void {
    this.isStopping = true;
  }

  handle({ targetId }: { readonly targetId: string }): Promise<string> {
    return this.readArchive.execute({ targetId, isStopping: () => this.isStopping });
  }
}
