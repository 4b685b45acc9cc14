import type { Language } from '../../../words/languages.js';

/** A territory's name. @param code ISO 3166-1 alpha-2, or a region of UN M.49 such as `001`, the world */
export function territoryIn(code: string, language: Language): string {
  return named(code, language, 'region');
}

/** A language's name in another. @param tag BCP 47 */
export function languageIn(tag: string, language: Language): string {
  return named(tag, language, 'language');
}

function named(code: string, language: Language, type: 'region' | 'language'): string {
  try {
    return new Intl.DisplayNames(language, { type, languageDisplay: 'standard' }).of(code) ?? code;
  } catch {
    // what is no code is shown as it came
    return code;
  }
}
