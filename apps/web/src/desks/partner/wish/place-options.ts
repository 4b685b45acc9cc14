import type { Language } from '../../../words/languages.js';
import { languageIn, territoryIn } from '../terms/names.js';

const LANGUAGES = [
  'zh-Hans',
  'zh-Hant',
  'en',
  'ja',
  'ko',
  'fr',
  'de',
  'es',
  'pt',
  'ru',
  'ar',
  'th',
  'vi',
  'id',
] as const;
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Codes that stand for no country: unions, and places set aside for private use. */
const NO_COUNTRY: ReadonlySet<string> = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'ZZ',
  'XA',
  'XB',
  'XK',
  'SU',
  'DD',
  'YU',
  'TP',
  'BU',
  'FX',
  'ZR',
  'AN',
  'CS',
  'HV',
  'NH',
  'DY',
  'RH',
  'VD',
  'YD',
  'UK',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
  'NT',
]);

/** All countries where the publisher may license for the world, else those it may; by name. */
export function territoriesFor(granted: readonly string[], language: Language) {
  const codes = granted.includes('001') ? ['001', ...countries()] : granted;
  return named(codes, (code) => territoryIn(code, language), language);
}

/** Languages that texts are licensed in most, where any may be; else those that may. */
export function languagesFor(granted: readonly string[], language: Language) {
  const tags: readonly string[] = granted.includes('*') ? LANGUAGES : granted;
  return tags.map((value) => ({ value, label: languageIn(value, language) }));
}

function named(codes: readonly string[], nameOf: (code: string) => string, language: Language) {
  const [first, ...rest] = codes.map((value) => ({ value, label: nameOf(value) }));
  const sorted = rest.sort((one, other) => one.label.localeCompare(other.label, language));
  return first === undefined ? [] : [first, ...sorted];
}

/** Codes of ISO 3166-1 that this browser has a name for. */
function countries(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((one) => LETTERS.map((other) => `${one}${other}`)).filter(
    (code) => !NO_COUNTRY.has(code) && names.of(code) !== undefined,
  );
}
