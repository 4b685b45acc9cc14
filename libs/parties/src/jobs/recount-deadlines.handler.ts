import { HandlesJob } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RecountRatifications } from '../application/recount-ratifications.js';
import { recountDeadlinesJob } from './recount-deadlines.job.js';
import { RecountHandler } from './recount-job.js';

@Injectable()
@HandlesJob(recountDeadlinesJob)
export class RecountDeadlinesHandler extends RecountHandler {
  constructor(recountRatifications: RecountRatifications) {
    super(recountRatifications);
  }
}
