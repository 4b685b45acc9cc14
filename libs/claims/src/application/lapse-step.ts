import { systemActor } from '@app/kernel';
import type { ClaimStep } from './claim-store.port.js';

/** Every draft lapses by the same hand for the same reason, so its step is kept as nothing but its instant. */
export function lapseStep(at: Temporal.Instant): ClaimStep {
  return { event: 'DraftLapsed', actor: systemActor('claims.lapse-due-drafts'), at, reason: 'NOT_FILED_IN_TIME' };
}
