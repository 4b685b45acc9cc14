import { diffArrays } from 'diff';
import type { DiffStep, DiffUnits } from '../domain/compare-texts.js';

/** Changed units after which two texts are no longer the same text: the work done grows with its square, to some 80 ms of a processor's time. */
const MOST_CHANGES = 1_000;

/** Myers' shortest edit script, by jsdiff. */
export const diffUnits: DiffUnits = (work, page) => {
  const bounds = { maxEditLength: MOST_CHANGES };
  return diffArrays(Array.from(work), Array.from(page), bounds)?.map(({ added, removed, count }): DiffStep => {
    return { kind: added ? 'INSERT' : removed ? 'DELETE' : 'EQUAL', count };
  });
};
