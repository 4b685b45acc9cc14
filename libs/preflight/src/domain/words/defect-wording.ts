import type { DefectCode } from '../defect.js';

/** Dimensions of a use that words name. */
export const DIMENSIONS = ['use', 'term', 'medium', 'territory', 'language', 'domain', 'copies', 'percentage'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What a defect says in one language; `{name}` is a value of the defect. Names what is missing, and blames nobody. */
export interface DefectWords {
  readonly defects: Readonly<Record<DefectCode, string>>;
  readonly dimensions: Readonly<Record<Dimension, string>>;
}
