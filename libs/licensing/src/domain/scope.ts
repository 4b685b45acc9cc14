import type { Period } from '@app/kernel';

/**
 * What a licensee may do with a work. Each is granted by name or not at all (Copyright Law of the PRC, article 29);
 * the moral rights of article 10(1)(1)-(4) are no uses and are never granted (article 10(2)).
 */
export const USES = [
  'reprint',
  'excerpt',
  'translation',
  'adaptation',
  'archive',
  'resale',
  'tdm',
  'ai-training',
  'ai-input',
] as const;
export type Use = (typeof USES)[number];

export const MEDIA = ['web', 'app', 'print', 'audio', 'video'] as const;
export type Medium = (typeof MEDIA)[number];

export const EXCLUSIVITIES = ['NON_EXCLUSIVE', 'EXCLUSIVE'] as const;
export type Exclusivity = (typeof EXCLUSIVITIES)[number];

/** The limits of a grant. An empty dimension means none, never any. */
export interface Scope {
  readonly uses: readonly Use[];
  /** Host names, lower case, IDNA ASCII, each with its subdomains. Never empty where `media` has web or app. */
  readonly domains: readonly string[];
  /** ISO 3166-1 alpha-2, or `001` for the world. */
  readonly territories: readonly string[];
  readonly media: readonly Medium[];
  /** BCP 47, canonical; a tag covers its longer forms: `zh` covers `zh-Hans`. */
  readonly languages: readonly string[];
  readonly termStartsAt: Temporal.Instant;
  /** Exclusive: the first instant at which the grant is over. */
  readonly termEndsAt: Temporal.Instant;
  readonly exclusivity: Exclusivity;
  /** Most copies, issues or calls the grant is for; absent: not counted. */
  readonly copies?: number;
  /** Largest part of a work an excerpt may take, whole percent; only where `uses` has excerpt. */
  readonly excerptPercent?: number;
}

/** The scope as JSON: what is hashed, signed, stored and shown. Instants in UTC. */
export interface ScopeJson {
  readonly uses: readonly string[];
  readonly domains: readonly string[];
  readonly territories: readonly string[];
  readonly media: readonly string[];
  readonly languages: readonly string[];
  readonly termStartsAt: string;
  readonly termEndsAt: string;
  readonly exclusivity: string;
  readonly copies?: number;
  readonly excerptPercent?: number;
}

export function scopeJson(scope: Scope): ScopeJson {
  return {
    uses: scope.uses,
    domains: scope.domains,
    territories: scope.territories,
    media: scope.media,
    languages: scope.languages,
    termStartsAt: scope.termStartsAt.toString(),
    termEndsAt: scope.termEndsAt.toString(),
    exclusivity: scope.exclusivity,
    // absent stays absent: the hash of a scope without them is what it always was
    ...(scope.copies === undefined ? {} : { copies: scope.copies }),
    ...(scope.excerptPercent === undefined ? {} : { excerptPercent: scope.excerptPercent }),
  };
}

export function termOf(scope: Scope): Period & { readonly end: Temporal.Instant } {
  return { start: scope.termStartsAt, end: scope.termEndsAt };
}
