import { Parser } from 'htmlparser2';

/** Relations of a `link` that a browser loads to show the page. */
const SHOWN = /\b(?:stylesheet|icon|preload)\b/iu;

/**
 * Addresses that a browser would load to show a page: pictures, style sheets, scripts, frames, media. In the order of the page, once each.
 * @param base the page's own address
 */
export function resourcesOf(html: string, base: string): readonly string[] {
  const found = new Set<string>();
  let origin = base;
  const add = (address: string | undefined): void => {
    const url = address === undefined ? null : URL.parse(address.trim(), origin);
    if (url === null || !/^https?:$/u.test(url.protocol)) return;
    url.hash = '';
    found.add(url.href);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const { src, href, srcset, rel, poster, data } = attributes;
      if (name === 'base') origin = URL.parse(href ?? '', base)?.href ?? base;
      if (name === 'link' && SHOWN.test(rel ?? '')) add(href);
      if (['img', 'script', 'iframe', 'frame', 'source', 'video', 'audio', 'embed', 'input'].includes(name)) add(src);
      if (name === 'object') add(data);
      if (name === 'video') add(poster);
      if (srcset !== undefined) for (const part of srcset.split(/,\s+/u)) add(part.trim().split(/\s+/u)[0]);
    },
  });
  parser.end(html);
  found.delete(base);
  return [...found];
}

/** Addresses inside a style sheet: pictures, fonts, other sheets. */
export function resourcesOfStyles(css: string, base: string): readonly string[] {
  const addresses = [
    ...[...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]+))\s*\)/giu)].map(([, a, b, c]) => a ?? b ?? c),
    ...[...css.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/giu)].map(([, a, b]) => a ?? b),
  ];
  const urls = addresses.flatMap((address) => URL.parse(address?.trim() ?? '', base) ?? []);
  return [...new Set(urls.filter(({ protocol }) => /^https?:$/u.test(protocol)).map(({ href }) => href))];
}
