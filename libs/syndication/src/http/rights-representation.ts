import type { RightsStatement } from '../domain/rights/rights-statement.js';
import { RSL_TYPE, rslDocument } from '../formats/rights/rsl.js';

/** A statement in one form. */
export interface RightsRepresentation {
  readonly mediaType: string;
  readonly body: string;
}

/** Media types in which rights are to be had, the one that counts where anything is welcome first. */
export const RIGHTS_TYPES = ['application/ld+json', 'application/json', RSL_TYPE] as const;
type RightsType = (typeof RIGHTS_TYPES)[number];

/**
 * Chooses by `Accept` (RFC 9110, section 12.5.1): the highest weight, then our own order. Who accepts none of them gets
 * the first, as the RFC allows: a policy that is not read binds nobody.
 */
export function chosenType(accept: string | undefined): RightsType {
  const ranges = (accept ?? '*/*').split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const weight = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
    return { range, weight: Number.isFinite(weight) ? weight : 0 };
  });
  const weightOf = (type: RightsType): number => {
    const names = [type, `${type.split('/')[0]}/*`, '*/*'];
    const named = names.map((name) => ranges.find(({ range }) => range === name)).find((each) => each !== undefined);
    return named?.weight ?? 0;
  };
  return RIGHTS_TYPES.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? RIGHTS_TYPES[0];
}

export function represented(statement: RightsStatement, type: RightsType): RightsRepresentation {
  const mediaType = `${type}; charset=utf-8`;
  return { mediaType, body: type === RSL_TYPE ? rslDocument([statement]) : JSON.stringify(statement.policy) };
}
