import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DeleteErasedObjects } from '../application/delete-erased-objects.js';
import { deleteErasedObjectsJob } from './delete-erased-objects.job.js';

@Injectable()
@HandlesJob(deleteErasedObjectsJob)
export class DeleteErasedObjectsHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly deleteErasedObjects: DeleteErasedObjects) {}

  async handle(): Promise<string> {
    return `DELETED_${await this.deleteErasedObjects.execute()}`;
  }
}
