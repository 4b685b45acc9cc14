import { chooseLanguage, type Language } from './languages.js';

const KEY = 'imprimatur.language';

/** `?lang=` in the address comes first, then what was chosen before, then what the browser asks for. */
export function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  return chooseLanguage([asked, localStorage.getItem(KEY), ...navigator.languages]);
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
