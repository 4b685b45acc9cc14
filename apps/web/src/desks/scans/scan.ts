import type { components } from '../../api/schema.js';
import type { TagTone } from '../../shared/layout/StateTag.js';

export type Scan = components['schemas']['ScanView'];
export type ScanState = Scan['state'];

const TONES = {
  REQUESTED: 'quiet',
  RUNNING: 'live',
  PAUSED: 'wait',
  COMPLETED: 'good',
  CANCELED: 'quiet',
} as const satisfies Record<ScanState, TagTone>;

export function toneOf(state: ScanState): TagTone {
  return TONES[state];
}

export function isOver(state: ScanState): boolean {
  return state === 'COMPLETED' || state === 'CANCELED';
}

/** Lists of scans come as `{ items }`; docs/openapi.json does not describe that yet. */
export function scansIn(answered: unknown): readonly Scan[] {
  return (answered as { items: readonly Scan[] }).items;
}
