import { preferencesIn, readerLanguage } from '@app/platform';
import type { WordLanguage } from '../domain/certificate-words.js';

/**
 * The page's language: the one asked for by `?lang=`, else by `Accept-Language`, else English.
 * @param asked a language tag; one that is no page's language is passed over
 */
export function pageLanguage(acceptLanguage: string | undefined, asked?: string): WordLanguage {
  return readerLanguage(asked) ?? readerLanguage(acceptLanguage) ?? 'en';
}

/** Whether the reader would rather have a page than JSON (`Accept`); without a preference it is JSON. */
export function wantsPage(accept: string | undefined): boolean {
  const wanted = preferencesIn(accept);
  const weightOf = (type: string): number => wanted.find(({ value }) => value === type)?.weight ?? 0;
  return weightOf('text/html') > weightOf('application/json');
}
