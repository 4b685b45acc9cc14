import { DiscoveryService } from '@nestjs/core';
import type { JobDefinition } from './define-job.js';

export interface JobContext {
  /** Queue job id; for a job made from the outbox, the message's id. */
  readonly jobId: string;
  /** 1 on the first attempt. */
  readonly attempt: number;
  readonly correlationId: string;
  /** Tells those who watch the queue how far the job is. */
  readonly report: (progress: object) => Promise<void>;
}

/** Does a job. A refusal is a result word (`'DONE' | 'NOT_DUE' | …`), logged; an exception means: try again. */
export interface JobHandler<Payload> {
  handle(payload: Payload, context: JobContext): Promise<string>;
}

/** Marks a provider as the one handler of a job: `@HandlesJob(lapseDraftJob)`. */
export const HandlesJob = DiscoveryService.createDecorator<JobDefinition>();
