import type { components } from '../../../api/schema.js';
import type { TagTone } from '../../../shared/layout/StateTag.js';
import type { Light } from '../preflight/preflight-api.js';

export type Reprint = components['schemas']['DeclaredReprintView'];

export const LIGHT_TONES = { GREEN: 'good', AMBER: 'wait', RED: 'bad' } as const satisfies Record<Light, TagTone>;

const LIGHTS = {
  DECLARED: 'AMBER',
  COMPLIANT: 'GREEN',
  IN_BREACH: 'AMBER',
  CURED: 'GREEN',
  MUST_REMOVE: 'AMBER',
  REMOVED: 'GREEN',
  ESCALATED: 'RED',
} as const satisfies Record<Reprint['state'], Light>;

/** The service's own light where it tells one, else that of the state. */
export function lightOf(reprint: Reprint & { readonly light?: Light }): Light {
  return reprint.light ?? LIGHTS[reprint.state];
}

/** The clock that runs now: first instant at which the time to cure, or to remove, is over. As the service counted it. */
export function clockOf({ state, cureEndsAt, removalEndsAt }: Reprint): string | undefined {
  if (state === 'IN_BREACH') return cureEndsAt;
  return state === 'MUST_REMOVE' ? removalEndsAt : undefined;
}

/** Lists of reprints come as `{ items }`; docs/openapi.json does not describe that yet. */
export function reprintsIn(answered: unknown): readonly Reprint[] {
  return (answered as { items: readonly Reprint[] }).items;
}
