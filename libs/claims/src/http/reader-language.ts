import type { LetterLanguage } from '../domain/letter-wording.js';

const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/iu;

/**
 * The language of the sentences that explain a window: the first of `Accept-Language` (RFC 9110, section 12.5.4) that
 * letters are written in; undefined where there is none.
 */
export function readerLanguage(acceptLanguage: string | undefined): LetterLanguage | undefined {
  for (const tag of (acceptLanguage ?? '').split(',').map((part) => part.trim())) {
    if (TRADITIONAL.test(tag)) return 'zh-Hant';
    if (/^zh\b/iu.test(tag)) return 'zh-Hans';
    if (/^en\b/iu.test(tag)) return 'en';
  }
  return undefined;
}
