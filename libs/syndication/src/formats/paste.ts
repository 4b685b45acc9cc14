import type { FeedItem } from '../domain/feed-entry.js';
import { html, htmlParagraphs } from './html-text.js';

/** Label and name of a credit line: 来源：国际在线. */
const LABELED = /^(.*[:：]\s*)(\S.*)$/u;

/**
 * The credit line as it is to be printed: a line of its own. The name in it is the link, where there is one.
 * WHY the label stands outside the link, and the line is not called a credit: readers of pages, our own among them, take a
 * line that is nothing but a link for a further story, and a credit for the line under a picture.
 */
export function creditHtml({ credit, link }: Pick<FeedItem, 'credit' | 'link'>): string {
  const [, label, name] = LABELED.exec(credit.line) ?? [];
  const line =
    link === undefined || label === undefined || name === undefined
      ? html(credit.line)
      : `${html(label)}<a href="${html(link)}">${html(name)}</a>`;
  return `<p class="source" lang="${html(credit.language)}">${line}</p>`;
}

/** The article ready to paste: who prints this has credited. */
export function articleHtml(item: FeedItem): string {
  const byline = item.byline === undefined ? '' : `<p class="byline">${html(item.byline)}</p>\n`;
  return `${byline}${htmlParagraphs(item.text)}\n${creditHtml(item)}`;
}

/** The same without markup: the text, then the credit line on a line of its own. */
export function articleText({ text, credit }: FeedItem): string {
  return `${text}\n${credit.line}`;
}
