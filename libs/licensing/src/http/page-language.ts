import { WORD_LANGUAGES, type WordLanguage } from '../domain/certificate-words.js';

/** Regions and tags that read traditional characters. */
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/iu;

/**
 * The page's language: the one asked for by `?lang=`, else by `Accept-Language` (RFC 9110, section 12.5.4), else English.
 * @param asked a language tag; one that is no page's language is passed over
 */
export function pageLanguage(acceptLanguage: string | undefined, asked?: string): WordLanguage {
  const wanted = [asked ?? '', acceptLanguage ?? '']
    .filter((header) => header !== '')
    .map(languageIn)
    .find((language) => language !== undefined);
  return wanted ?? 'en';
}

function languageIn(header: string): WordLanguage | undefined {
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/u.exec(each)?.[1]).find((q) => q !== undefined);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    if (TRADITIONAL.test(tag)) return 'zh-Hant';
    if (/^zh\b/iu.test(tag)) return 'zh-Hans';
    const found = WORD_LANGUAGES.find(
      (language) => tag.toLowerCase() === language.toLowerCase() || tag.startsWith(`${language}-`),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the reader would rather have a page than JSON (`Accept`); without a preference it is JSON. */
export function wantsPage(accept: string | undefined): boolean {
  const quality = (type: string): number =>
    Math.max(
      0,
      ...(accept ?? '').split(',').map((part) => {
        const [name = '', ...parameters] = part.trim().split(';');
        if (name.trim() !== type) return 0;
        const q = parameters.map((each) => /^\s*q=([\d.]+)\s*$/u.exec(each)?.[1]).find((value) => value !== undefined);
        return q === undefined ? 1 : Number(q);
      }),
    );
  return quality('text/html') > quality('application/json');
}
