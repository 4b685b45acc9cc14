/**
 * How the left value of a constraint lies to one on its right: `CN-31` WITHIN `CN`, `001` BROADER than `CN`, `JP` APART
 * from `CN`.
 */
export type Kinship = 'WITHIN' | 'BROADER' | 'APART' | 'unknown';

export function kinship(isWithin: boolean, isBroader: boolean): Kinship {
  if (isWithin) return 'WITHIN';
  return isBroader ? 'BROADER' : 'APART';
}
