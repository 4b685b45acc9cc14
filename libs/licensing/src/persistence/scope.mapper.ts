import { EXCLUSIVITIES, MEDIA, type Scope, type ScopeJson, USES } from '../domain/scope.js';
import { dateOf, instantOf } from './instants.js';
import type { ScopeColumns } from './scope-columns.js';

/** @throws Error `INVARIANT` on a code this version does not know */
export function scopeOf(columns: ScopeColumns): Scope {
  return {
    uses: columns.uses.map((use) => known(USES, use)),
    domains: columns.domains,
    territories: columns.territories,
    media: columns.media.map((medium) => known(MEDIA, medium)),
    languages: columns.languages,
    termStartsAt: instantOf(columns.termStartsAt),
    termEndsAt: instantOf(columns.termEndsAt),
    exclusivity: known(EXCLUSIVITIES, columns.exclusivity),
    ...(columns.copies === null ? {} : { copies: columns.copies }),
    ...(columns.excerptPercent === null ? {} : { excerptPercent: columns.excerptPercent }),
  };
}

export function scopeColumns(scope: Scope): ScopeColumns {
  return {
    uses: [...scope.uses],
    domains: [...scope.domains],
    territories: [...scope.territories],
    media: [...scope.media],
    languages: [...scope.languages],
    termStartsAt: dateOf(scope.termStartsAt),
    termEndsAt: dateOf(scope.termEndsAt),
    exclusivity: scope.exclusivity,
    copies: scope.copies ?? null,
    excerptPercent: scope.excerptPercent ?? null,
  };
}

/** A value of a closed list. @throws Error `INVARIANT` on any other */
export function known<T extends string>(list: readonly T[], value: string): T {
  const found = list.find((each) => each === value);
  if (found === undefined) throw new Error(`INVARIANT: unknown value ${value} in the database`);
  return found;
}

/** A scope kept as JSON. @throws Error `INVARIANT` on a code this version does not know */
export function scopeFromJson(json: ScopeJson): Scope {
  return {
    uses: json.uses.map((use) => known(USES, use)),
    domains: json.domains,
    territories: json.territories,
    media: json.media.map((medium) => known(MEDIA, medium)),
    languages: json.languages,
    termStartsAt: Temporal.Instant.from(json.termStartsAt),
    termEndsAt: Temporal.Instant.from(json.termEndsAt),
    exclusivity: known(EXCLUSIVITIES, json.exclusivity),
    ...(json.copies === undefined ? {} : { copies: json.copies }),
    ...(json.excerptPercent === undefined ? {} : { excerptPercent: json.excerptPercent }),
  };
}
