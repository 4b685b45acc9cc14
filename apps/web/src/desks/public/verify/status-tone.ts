export type Tone = 'good' | 'wait' | 'bad';

const TONES: Readonly<Record<string, Tone>> = {
  valid: 'good',
  not_yet_valid: 'wait',
  suspended: 'wait',
  suspended_upstream: 'wait',
  expired: 'wait',
  superseded: 'wait',
  unsettled: 'wait',
  unverifiable: 'wait',
};

/** How a status looks; what is not known never looks good. */
export function toneOf(status: string): Tone {
  return TONES[status] ?? 'bad';
}
