import { Parser } from 'htmlparser2';
import type { SourceEntry } from '../../application/page-sources.port.js';

/**
 * Addresses in a sitemap or a sitemap index, by the protocol of sitemaps.org; a plain text sitemap, one address a line, too. Streaming
 * and forgiving: a broken end loses what stood after it.
 * @returns undefined where the text is neither
 */
export function sitemapEntries(text: string): readonly SourceEntry[] | undefined {
  if (!text.includes('<')) return textSitemap(text);
  const entries: SourceEntry[] = [];
  let isSitemap = false;
  let inside: SourceEntry['kind'] | undefined;
  let address: string | undefined;
  const parser = new Parser(
    {
      onopentagname(name) {
        const tag = localName(name);
        if (tag === 'urlset' || tag === 'sitemapindex') isSitemap = true;
        if (tag === 'url') inside = 'URL';
        if (tag === 'sitemap') inside = 'SITEMAP';
        // only the page's own: image:loc and video:*_loc are none
        if (name === 'loc' && inside !== undefined) address = '';
      },
      ontext(data) {
        if (address !== undefined) address += data;
      },
      onclosetag(name) {
        if (name === 'loc' && address !== undefined && inside !== undefined) {
          if (address.trim() !== '') entries.push({ kind: inside, address: address.trim() });
          address = undefined;
        }
        if (localName(name) === 'url' || localName(name) === 'sitemap') inside = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return isSitemap ? entries : undefined;
}

function textSitemap(text: string): readonly SourceEntry[] | undefined {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  const addresses = lines.filter((line) => line !== '');
  if (!addresses.some((address) => /^https?:\/\//iu.test(address))) return undefined;
  return addresses.map((address) => ({ kind: 'URL', address }));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
