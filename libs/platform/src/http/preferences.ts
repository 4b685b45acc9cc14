/** Languages that pages and letters are written in. */
export type ReaderLanguage = 'en' | 'zh-Hans' | 'zh-Hant';

/** Regions and scripts that read traditional characters. */
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/iu;

/** The members of a header such as `Accept` or `Accept-Language` with their weights, best first (RFC 9110, section 12.4.2). */
export function preferencesIn(
  header: string | undefined,
): readonly { readonly value: string; readonly weight: number }[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [value = '', ...parameters] = part.trim().split(';');
      const q = parameters.map((each) => /^\s*q=([\d.]+)\s*$/iu.exec(each)?.[1]).find((each) => each !== undefined);
      return { value: value.trim(), weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ value, weight }) => value !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

/**
 * The language somebody reads best, of those there are; undefined where none of them was named.
 * @param acceptLanguage `Accept-Language` (RFC 9110, section 12.5.4), or a single tag
 */
export function readerLanguage(acceptLanguage: string | undefined): ReaderLanguage | undefined {
  for (const { value } of preferencesIn(acceptLanguage)) {
    if (TRADITIONAL.test(value)) return 'zh-Hant';
    if (/^zh\b/iu.test(value)) return 'zh-Hans';
    if (/^en\b/iu.test(value)) return 'en';
  }
  return undefined;
}
