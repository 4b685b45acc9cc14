import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FollowUpstream } from '../application/follow-upstream.js';
import { followAgentJob } from './follow-agent.job.js';

@Injectable()
@HandlesJob(followAgentJob)
export class FollowAgentHandler implements JobHandler<{ agentGrantId: string }> {
  constructor(private readonly follow: FollowUpstream) {}

  handle({ agentGrantId }: { agentGrantId: string }): Promise<string> {
    return this.follow.agent(agentGrantId);
  }
}
