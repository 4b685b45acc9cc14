import type { LetterLanguage, LetterWords } from './letter-wording.js';
import { EN } from './letter-words.en.js';
import { ZH_HANS } from './letter-words.zh-hans.js';
import { ZH_HANT } from './letter-words.zh-hant.js';

export const DEFAULT_LANGUAGE: LetterLanguage = 'en';

const LANGUAGES: Readonly<Record<LetterLanguage, LetterWords>> = { en: EN, 'zh-Hans': ZH_HANS, 'zh-Hant': ZH_HANT };

/** The words of letters in a language. */
export function letterWords(language: LetterLanguage): LetterWords {
  return LANGUAGES[language];
}

/** A code in the words of a list; what is none of its codes stands as it is: a person's own words. */
export function inWords(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
