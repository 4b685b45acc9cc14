import { WORD_LANGUAGES } from '@app/licensing';
import type { SitemapPart, SitemapWork } from '../application/sitemap.port.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** @param publicUrl origin of the service; nothing in it needs to be escaped */
export function sitemapIndex(parts: readonly SitemapPart[], publicUrl: string): string {
  const entries = parts.map(
    ({ number, lastModified }) =>
      `<sitemap><loc>${publicUrl}/sitemaps/${number}.xml</loc><lastmod>${lastModified.toString()}</lastmod></sitemap>\n`,
  );
  return `${HEAD}<sitemapindex xmlns="${SITEMAPS}">\n${entries.join('')}</sitemapindex>\n`;
}

/** A part as it is read: a page for each work, with its address in each language. */
export async function* sitemapPart(
  batches: AsyncIterable<readonly SitemapWork[]>,
  publicUrl: string,
): AsyncGenerator<string> {
  yield `${HEAD}<urlset xmlns="${SITEMAPS}" xmlns:xhtml="${XHTML}">\n`;
  for await (const works of batches) yield works.map((work) => entryOf(work, publicUrl)).join('');
  yield '</urlset>\n';
}

function entryOf({ workId, lastModified }: SitemapWork, publicUrl: string): string {
  const page = `${publicUrl}/works/${workId}`;
  const alternate = (tag: string, href: string): string =>
    `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`;
  const languages = WORD_LANGUAGES.map((tag) => alternate(tag, `${page}?lang=${tag}`)).join('');
  return `<url><loc>${page}</loc><lastmod>${lastModified.toString()}</lastmod>${languages}${alternate('x-default', page)}</url>\n`;
}
