import type { ValueGlance } from './value-glance.js';

/**
 * The plainest way in which a test can hold: the one asset or party that it names, an instant well inside the term, a value
 * that was asked about before. What a glance cannot tell, its test does.
 */
export type Glance = NamesGlance | MomentGlance | ValueGlance;

/** It holds when one of these is asked for. */
interface NamesGlance {
  readonly of: 'PARTY' | 'TARGET' | 'ACTION';
  readonly names: ReadonlySet<string>;
}

/** It holds at every instant after, or before, this one. */
export interface MomentGlance {
  readonly of: 'AFTER' | 'BEFORE';
  /** Milliseconds since 1970. */
  readonly ms: number;
}
