import { DiscoveryService } from '@nestjs/core';
import type { JobDefinition } from './define-job.js';
import { HandlesJob, type JobHandler } from './job-handler.js';

/** Every job definition the process was told of. */
export const JOB_DEFINITIONS = Symbol('JOB_DEFINITIONS');

export type AnyJob = JobDefinition;

/** A definition with its one handler. */
export interface RegisteredJob {
  readonly definition: AnyJob;
  readonly handler: JobHandler<unknown>;
}

/** Definitions and handlers do not fit together: the worker must not run. */
export class JobsMismatchError extends Error {}

/**
 * Pairs definitions with the handlers found in the process.
 * @throws JobsMismatchError naming every missing, doubled or unknown one
 */
export function pairJobs(definitions: readonly AnyJob[], discovery: DiscoveryService): readonly RegisteredJob[] {
  const handlers = discovery
    .getProviders({ metadataKey: HandlesJob.KEY })
    .map((wrapper) => ({
      definition: discovery.getMetadataByDecorator(HandlesJob, wrapper),
      handler: wrapper.instance as JobHandler<unknown>,
    }))
    .filter((pair): pair is RegisteredJob => pair.definition !== undefined);
  const problems = [
    ...doubled(definitions.map(({ name }) => name)).map((name) => `${name}: defined twice`),
    ...doubled(handlers.map(({ definition }) => definition.name)).map((name) => `${name}: handled twice`),
    ...definitions
      .filter((definition) => !handlers.some((pair) => pair.definition === definition))
      .map(({ name }) => `${name}: no handler`),
    ...handlers
      .filter(({ definition }) => !definitions.includes(definition))
      .map(({ definition }) => `${definition.name}: a handler without a definition`),
  ];
  if (problems.length > 0) throw new JobsMismatchError(`Jobs do not fit together:\n  ${problems.join('\n  ')}`);
  return handlers;
}

function doubled(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
