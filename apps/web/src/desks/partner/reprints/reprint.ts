import type { components } from '../../../api/schema.js';
import type { TagTone } from '../../../shared/layout/StateTag.js';

export type Reprint = components['schemas']['DeclaredReprintView'];
type Light = Reprint['light'];

/** What needs somebody comes first. */
export const LIGHTS = ['RED', 'AMBER', 'GREEN'] as const satisfies readonly Light[];
export const LIGHT_TONES = { GREEN: 'good', AMBER: 'wait', RED: 'bad' } as const satisfies Record<Light, TagTone>;

/** The clock that runs now: first instant at which the time to cure, or to remove, is over. As the service counted it. */
export function clockOf({ state, cureEndsAt, removalEndsAt }: Reprint): string | undefined {
  if (state === 'IN_BREACH') return cureEndsAt;
  return state === 'MUST_REMOVE' ? removalEndsAt : undefined;
}
