import { RecountHandler } from '@app/parties';
import { HandlesJob } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RecountClocks } from '../application/recount-clocks.js';
import { recountDeadlinesJob } from './recount-deadlines.job.js';

@Injectable()
@HandlesJob(recountDeadlinesJob)
export class RecountDeadlinesHandler extends RecountHandler {
  constructor(recountClocks: RecountClocks) {
    super(recountClocks);
  }
}
