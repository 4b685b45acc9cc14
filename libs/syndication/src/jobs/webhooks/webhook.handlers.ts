import { HandlesJob, type JobHandler, JobQueues } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { CallEndpoint } from '../../application/webhooks/call-endpoint.js';
import { SweepWebhooks } from '../../application/webhooks/sweep-webhooks.js';
import { callEndpointJob, sweepWebhooksJob } from './call-endpoint.job.js';

@Injectable()
@HandlesJob(callEndpointJob)
export class CallEndpointHandler implements JobHandler<{ endpointId: string }> {
  constructor(private readonly callEndpoint: CallEndpoint) {}

  async handle({ endpointId }: { endpointId: string }): Promise<string> {
    const calls = await this.callEndpoint.execute(endpointId);
    return calls === undefined ? 'HELD' : `CALLED_${calls}`;
  }
}

@Injectable()
@HandlesJob(sweepWebhooksJob)
export class SweepWebhooksHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly sweep: SweepWebhooks,
    private readonly queues: JobQueues,
  ) {}

  async handle(): Promise<string> {
    const due = await this.sweep.execute();
    await this.queues.add(
      callEndpointJob,
      due.map((endpointId) => ({ endpointId })),
    );
    return `DUE_${due.length}`;
  }
}
