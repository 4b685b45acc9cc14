import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

export type Preflight = components['schemas']['PreflightView'];
export type PreflightQuestion = components['schemas']['PreflightDto'];
export type FoundWork = components['schemas']['CheckedWorkView'];
export type Defect = components['schemas']['DefectView'];
/** A headline or a text beside that of the work. */
export type Compared = FoundWork['headline'] | FoundWork['text'];

/**
 * Looks over a page before it is published; nothing is stored.
 * @throws ProblemError as the service refused
 */
export function askPreflight(question: PreflightQuestion): Promise<Preflight> {
  return answer(api.POST('/api/v1/reprints/preflight', { body: question }));
}
