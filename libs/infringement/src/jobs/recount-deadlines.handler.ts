import { RecountHandler } from '@app/parties';
import { HandlesJob } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RecountCaseClocks } from '../application/recount-case-clocks.js';
import { RecountHearings } from '../application/recount-hearings.js';
import { recountDeadlinesJob } from './recount-deadlines.job.js';

@Injectable()
@HandlesJob(recountDeadlinesJob)
export class RecountDeadlinesHandler extends RecountHandler {
  constructor(recountCaseClocks: RecountCaseClocks, recountHearings: RecountHearings) {
    super(recountCaseClocks, recountHearings);
  }
}
