import { RecountHandler } from '@app/parties';
import { HandlesJob } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RecountClaims } from '../application/recount-claims.js';
import { recountDeadlinesJob } from './recount-deadlines.job.js';

@Injectable()
@HandlesJob(recountDeadlinesJob)
export class RecountDeadlinesHandler extends RecountHandler {
  constructor(recountClaims: RecountClaims) {
    super(recountClaims);
  }
}
