import { type Relations, reaches } from '../world.js';
import { type Kinship, kinship } from './kinship.js';

/** How two terms of no special kind lie to each other: by name, and by what policies and world say of them. */
export function compareTerms(left: string, right: string, relations: Relations): Kinship {
  if (left === right) return 'WITHIN';
  const { partOf, isA } = relations;
  return kinship(reaches(left, right, partOf, isA), reaches(right, left, partOf, isA));
}
