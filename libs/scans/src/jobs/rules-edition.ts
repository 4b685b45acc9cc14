import { createHash } from 'node:crypto';
import type { AttributionRequirement } from '@app/reprints';
import { RULES_EDITION } from '../domain/judge-finding.js';

/** Tells one set of rules from another: the scanner's edition, and a digest of what the publisher requires. */
export function rulesEdition(requirement: AttributionRequirement): string {
  const digest = createHash('sha256').update(JSON.stringify(requirement)).digest('hex').slice(0, 12);
  return `${RULES_EDITION}-${digest}`;
}
