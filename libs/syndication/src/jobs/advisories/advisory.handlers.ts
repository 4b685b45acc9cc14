import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RunAdvisories } from '../../application/advisories/run-advisories.js';
import { WriteAdvisoryLetter } from '../../application/advisories/write-advisory-letter.js';
import { WriteEndpointLetter } from '../../application/webhooks/write-endpoint-letter.js';
import type { LetterEvent } from '../../domain/advisories/advisory-letter.js';
import { runAdvisoriesJob, writeAdvisoryJob, writeEndpointJob } from './advisory.jobs.js';

@Injectable()
@HandlesJob(writeAdvisoryJob)
export class WriteAdvisoryHandler implements JobHandler<{ advisoryId: string; told: LetterEvent }> {
  constructor(private readonly write: WriteAdvisoryLetter) {}

  handle({ advisoryId, told }: { advisoryId: string; told: LetterEvent }): Promise<string> {
    return this.write.execute(advisoryId, told);
  }
}

@Injectable()
@HandlesJob(writeEndpointJob)
export class WriteEndpointHandler implements JobHandler<{ endpointId: string }> {
  constructor(private readonly write: WriteEndpointLetter) {}

  handle({ endpointId }: { endpointId: string }): Promise<string> {
    return this.write.execute(endpointId);
  }
}

@Injectable()
@HandlesJob(runAdvisoriesJob)
export class RunAdvisoriesHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly run: RunAdvisories) {}

  async handle(): Promise<string> {
    const { reminded, escalated, asked } = await this.run.execute();
    return `REMINDED_${reminded} ESCALATED_${escalated} ASKED_${asked}`;
  }
}
