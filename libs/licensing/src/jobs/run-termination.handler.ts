import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RunTermination } from '../application/run-termination.js';
import type { AgreementId } from '../domain/agreement.js';
import { runTerminationJob } from './run-termination.job.js';

@Injectable()
@HandlesJob(runTerminationJob)
export class RunTerminationHandler implements JobHandler<{ agreementId: AgreementId }> {
  constructor(private readonly runTermination: RunTermination) {}

  handle({ agreementId }: { agreementId: AgreementId }): Promise<string> {
    return this.runTermination.execute(agreementId);
  }
}
