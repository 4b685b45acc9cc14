import type { CertificateLabel, CertificateWords, WordLanguage } from './certificate-words.js';
import { WORLD } from './iso-codes.js';
import type { License } from './license.js';

/** A line of the page or of the printed certificate. */
export interface CertificateEntry {
  readonly label: CertificateLabel;
  readonly values: readonly string[];
}

/** How instants and codes are printed. */
export interface EntryForm {
  readonly words: CertificateWords;
  readonly language: WordLanguage;
  /** IANA zone in which instants are printed. */
  readonly zone: string;
}

/** What was licensed, in words: works, scope, term, credit line. */
export function licenseEntries(license: License, { words, language, zone }: EntryForm): readonly CertificateEntry[] {
  const { scope, agent } = license;
  const list = (values: readonly string[]): string => values.join(words.separator);
  const limits = [
    ...(scope.copies === undefined ? [] : [words.copies(scope.copies)]),
    ...(scope.excerptPercent === undefined ? [] : [words.excerpt(scope.excerptPercent)]),
  ];
  const entries: CertificateEntry[] = [
    { label: 'agent', values: agent === undefined ? [] : [`${agent.name} (${agent.number})`] },
    { label: 'licensee', values: [license.licenseeName] },
    { label: 'works', values: license.works.map(({ title, uri }) => `${title} (${uri})`) },
    { label: 'uses', values: [list(scope.uses.map((use) => words.uses[use] ?? use))] },
    { label: 'limits', values: limits },
    { label: 'exclusivity', values: [words.exclusivities[scope.exclusivity]] },
    { label: 'media', values: [list(scope.media.map((medium) => words.media[medium] ?? medium))] },
    { label: 'domains', values: [scope.domains.join(', ') || words.none] },
    { label: 'territories', values: [list(scope.territories.map((code) => territoryName(code, language, words)))] },
    { label: 'languages', values: [list(scope.languages.map((tag) => nameOf(tag, language, 'language')))] },
    {
      label: 'term',
      values: [words.term(localInstant(scope.termStartsAt, zone), localInstant(scope.termEndsAt, zone))],
    },
    { label: 'credit', values: Object.values(license.attribution) },
  ];
  return entries.filter(({ values }) => values.length > 0);
}

/** `2027-01-01 00:00 +08:00` */
export function localInstant(instant: Temporal.Instant, zone: string): string {
  const at = instant.toZonedDateTimeISO(zone);
  return `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })} ${at.offset}`;
}

function territoryName(code: string, language: WordLanguage, words: CertificateWords): string {
  return code === WORLD ? words.world : nameOf(code, language, 'region');
}

/** The name of a code in a language, with the code: names are for people, codes are what was agreed. */
function nameOf(code: string, language: WordLanguage, type: 'region' | 'language'): string {
  const names = new Intl.DisplayNames([language], { type, fallback: 'none' });
  try {
    const name = names.of(code);
    return name === undefined ? code : `${name} (${code})`;
  } catch {
    // not of the form of such a code: printed as it was agreed
    return code;
  }
}
