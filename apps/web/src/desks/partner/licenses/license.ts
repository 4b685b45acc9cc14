import type { components } from '../../../api/schema.js';
import type { TagTone } from '../../../shared/layout/StateTag.js';

export type License = components['schemas']['LicenseView'];
export type LicenseState = License['state'];

export const LICENSE_STATES = [
  'SCHEDULED',
  'ACTIVE',
  'SUSPENDED',
  'EXHAUSTED',
  'EXPIRED',
  'REVOKED',
] as const satisfies readonly LicenseState[];

export const LICENSE_TONES = {
  SCHEDULED: 'live',
  ACTIVE: 'good',
  SUSPENDED: 'wait',
  EXHAUSTED: 'wait',
  EXPIRED: 'quiet',
  REVOKED: 'bad',
} as const satisfies Record<LicenseState, TagTone>;

/** Lists of licenses come as `{ items }`; docs/openapi.json does not describe that yet. */
export function licensesIn(answered: unknown): readonly License[] {
  return (answered as { items: readonly License[] }).items;
}

/** How much of a term is over, 0 to 1: a picture, not a deadline, which the service counts. */
export function partOver(startsAt: string, endsAt: string, now: number): number {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  return end > start ? Math.min(1, Math.max(0, (now - start) / (end - start))) : 1;
}
