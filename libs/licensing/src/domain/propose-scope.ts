import { AN_INSTANT, err, ok, type Result, readInstant } from '@app/kernel';
import { canonicalLanguage, isTerritory } from './iso-codes.js';
import { EXCLUSIVITIES, type Exclusivity, MEDIA, type Medium, type Scope, USES, type Use } from './scope.js';
import { canonicalDomain } from './scope-coverage.js';

/** A scope as somebody asks for it: nothing checked yet. Instants are ISO 8601 with an offset or `Z`. */
export interface ScopeProposal {
  readonly uses: readonly string[];
  readonly domains: readonly string[];
  readonly territories: readonly string[];
  readonly media: readonly string[];
  readonly languages: readonly string[];
  readonly termStartsAt: string;
  readonly termEndsAt: string;
  readonly exclusivity?: string;
  /** Most copies, issues or calls; absent: not counted. */
  readonly copies?: number;
  /** Largest part of a work an excerpt may take, whole percent. */
  readonly excerptPercent?: number;
  /** Asked for now and then, and never granted: the name right cannot be licensed away. */
  readonly waiveAttribution?: boolean;
}

export type ScopeViolationCode =
  | 'SCOPE_DIMENSION_EMPTY'
  | 'SCOPE_USE_UNKNOWN'
  | 'SCOPE_MEDIUM_UNKNOWN'
  | 'SCOPE_TERRITORY_UNKNOWN'
  | 'SCOPE_LANGUAGE_UNKNOWN'
  | 'SCOPE_DOMAIN_INVALID'
  | 'SCOPE_TERM_MALFORMED'
  | 'SCOPE_TERM_INVERTED'
  | 'SCOPE_TERM_PAST'
  | 'SCOPE_EXCLUSIVITY_UNKNOWN'
  | 'SCOPE_COPIES_INVALID'
  | 'SCOPE_EXCERPT_INVALID'
  | 'MORAL_RIGHT_NOT_LICENSABLE';

/** One thing wrong with a proposal: where, what stood there, what belongs there. */
export interface ScopeViolation {
  readonly code: ScopeViolationCode;
  readonly field: string;
  readonly value?: string;
  readonly expected: string;
}

/** The first violation, and all of them. */
export interface ScopeRefused extends ScopeViolation {
  readonly violations: readonly ScopeViolation[];
}

/** Names under which the rights of article 10(1)(1)-(4) of the Copyright Law are asked for. */
const MORAL_RIGHTS = [
  'publication-right',
  'authorship',
  'alteration',
  'integrity',
  'waive-attribution',
  'rename-author',
];
const MORAL_RULE = 'nothing: moral rights stay with the author (Copyright Law of the PRC, article 10(2))';

/** A scope worth quoting, or everything that is wrong with the proposal. @param now terms that are over are refused */
export function proposeScope(proposal: ScopeProposal, now: Temporal.Instant): Result<Scope, ScopeRefused> {
  const violations = [
    ...emptyDimensions(proposal),
    ...codeViolations(proposal),
    ...moralRightViolations(proposal),
    ...termViolations(proposal, now),
    ...countViolations(proposal),
  ];
  const [first] = violations;
  if (first !== undefined) return err({ ...first, violations });
  return ok({
    uses: chosen(USES, proposal.uses),
    domains: distinct(proposal.domains.map((text) => canonicalDomain(text) ?? '')),
    territories: distinct(proposal.territories),
    media: chosen(MEDIA, proposal.media),
    languages: distinct(proposal.languages.map((tag) => canonicalLanguage(tag) ?? '')),
    termStartsAt: Temporal.Instant.from(proposal.termStartsAt),
    termEndsAt: Temporal.Instant.from(proposal.termEndsAt),
    exclusivity: exclusivityOf(proposal.exclusivity) ?? 'NON_EXCLUSIVE',
    ...(proposal.copies === undefined ? {} : { copies: proposal.copies }),
    ...(proposal.excerptPercent === undefined ? {} : { excerptPercent: proposal.excerptPercent }),
  });
}

function emptyDimensions(proposal: ScopeProposal): ScopeViolation[] {
  const needed = ['uses', 'territories', 'media', 'languages'] as const;
  const empty: string[] = needed.filter((field) => proposal[field].length === 0);
  const isOnline = proposal.media.includes('web') || proposal.media.includes('app');
  if (isOnline && proposal.domains.length === 0) empty.push('domains');
  return empty.map((field) => ({
    code: 'SCOPE_DIMENSION_EMPTY',
    field,
    expected: 'at least one value: an empty list means none, never any',
  }));
}

function codeViolations(proposal: ScopeProposal): ScopeViolation[] {
  const isMoral = (use: string): boolean => MORAL_RIGHTS.includes(use);
  return [
    ...unknown(proposal.uses, 'uses', 'SCOPE_USE_UNKNOWN', USES.join(', '), (use) => isUse(use) || isMoral(use)),
    ...unknown(proposal.media, 'media', 'SCOPE_MEDIUM_UNKNOWN', MEDIA.join(', '), isMedium),
    ...unknown(
      proposal.territories,
      'territories',
      'SCOPE_TERRITORY_UNKNOWN',
      'ISO 3166-1 alpha-2 in capitals, or 001 for the world',
      isTerritory,
    ),
    ...unknown(
      proposal.languages,
      'languages',
      'SCOPE_LANGUAGE_UNKNOWN',
      'BCP 47 of language, script and region, e.g. zh-Hans',
      (tag) => canonicalLanguage(tag) !== undefined,
    ),
    ...unknown(
      proposal.domains,
      'domains',
      'SCOPE_DOMAIN_INVALID',
      'a host name such as news.example.com, without path or port',
      (text) => canonicalDomain(text) !== undefined,
    ),
    ...unknown(
      proposal.exclusivity === undefined ? [] : [proposal.exclusivity],
      'exclusivity',
      'SCOPE_EXCLUSIVITY_UNKNOWN',
      EXCLUSIVITIES.join(' or '),
      (text) => exclusivityOf(text) !== undefined,
    ),
  ];
}

function moralRightViolations(proposal: ScopeProposal): ScopeViolation[] {
  const code = 'MORAL_RIGHT_NOT_LICENSABLE';
  const asked: ScopeViolation[] = proposal.uses
    .filter((use) => MORAL_RIGHTS.includes(use))
    .map((value) => ({ code, field: 'uses', value, expected: MORAL_RULE }));
  if (proposal.waiveAttribution === true) {
    asked.push({ code, field: 'waiveAttribution', value: 'true', expected: MORAL_RULE });
  }
  return asked;
}

function termViolations(proposal: ScopeProposal, now: Temporal.Instant): ScopeViolation[] {
  const malformed = (['termStartsAt', 'termEndsAt'] as const).filter(
    (field) => readInstant(proposal[field]) === undefined,
  );
  if (malformed.length > 0) {
    return malformed.map((field) => ({
      code: 'SCOPE_TERM_MALFORMED',
      field,
      value: proposal[field],
      expected: AN_INSTANT,
    }));
  }
  const value = proposal.termEndsAt;
  const endsAt = Temporal.Instant.from(value);
  const startsAt = Temporal.Instant.from(proposal.termStartsAt);
  if (Temporal.Instant.compare(endsAt, startsAt) <= 0) {
    return [{ code: 'SCOPE_TERM_INVERTED', field: 'termEndsAt', value, expected: 'an instant after termStartsAt' }];
  }
  if (Temporal.Instant.compare(endsAt, now) <= 0) {
    return [{ code: 'SCOPE_TERM_PAST', field: 'termEndsAt', value, expected: 'an instant in the future' }];
  }
  return [];
}

/** Far beyond any print run. */
const MOST_COPIES = 1_000_000_000;

function countViolations({ copies, excerptPercent, uses }: ScopeProposal): ScopeViolation[] {
  const violations: ScopeViolation[] = [];
  if (copies !== undefined && !isWhole(copies, MOST_COPIES)) {
    const expected = `a whole number from 1 to ${MOST_COPIES}`;
    violations.push({ code: 'SCOPE_COPIES_INVALID', field: 'copies', value: String(copies), expected });
  }
  if (excerptPercent !== undefined && !(isWhole(excerptPercent, 100) && uses.includes('excerpt'))) {
    const expected = 'a whole number from 1 to 100, with the use excerpt';
    const value = String(excerptPercent);
    violations.push({ code: 'SCOPE_EXCERPT_INVALID', field: 'excerptPercent', value, expected });
  }
  return violations;
}

function isWhole(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most;
}

function unknown(
  values: readonly string[],
  field: string,
  code: ScopeViolationCode,
  expected: string,
  isKnown: (value: string) => boolean,
): ScopeViolation[] {
  return values.filter((value) => !isKnown(value)).map((value) => ({ code, field, value, expected }));
}

const isUse = (text: string): text is Use => USES.some((use) => use === text);
const isMedium = (text: string): text is Medium => MEDIA.some((medium) => medium === text);

function exclusivityOf(text: string | undefined): Exclusivity | undefined {
  return EXCLUSIVITIES.find((known) => known === text);
}

/** The members of `all` that were asked for, in the order of `all`, so that equal scopes are equal texts. */
function chosen<T extends string>(all: readonly T[], asked: readonly string[]): T[] {
  return all.filter((value) => asked.includes(value));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
