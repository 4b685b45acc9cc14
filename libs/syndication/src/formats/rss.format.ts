import type { FeedEntry, FeedItem, FeedWithdrawal } from '../domain/feed-entry.js';
import { type FeedFormat, type FeedHead, verifyUrl } from './feed-format.js';
import { certificatesOf, policyText } from './item-rights.js';
import { IMPRIMATUR_NS } from './namespace.js';
import { articleHtml } from './paste.js';
import { openElement, XML_DECLARATION, type XmlElement, xml, xmlText } from './xml.js';

/** RSS 2.0 with the modules every reader knows: content, Dublin Core, Atom links; ours for the rights. */
export const rssFormat: FeedFormat = {
  mediaType: 'application/rss+xml; charset=utf-8',
  separator: '\n',
  begin: (head) => `${XML_DECLARATION}${openElement({ rss: rssOf(head) }, 'channel')[0]}\n`,
  entry: (entry, { publicUrl }) =>
    xml({ item: entry.kind === 'ITEM' ? itemOf(entry, publicUrl) : withdrawalOf(entry) }),
  end: (head) => `\n${openElement({ rss: rssOf(head) }, 'channel')[1]}\n`,
};

function rssOf(head: FeedHead): XmlElement {
  const link = (rel: string, href: string): XmlElement => ({ '@rel': rel, '@href': href });
  return {
    '@version': '2.0',
    '@xmlns:atom': 'http://www.w3.org/2005/Atom',
    '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    '@xmlns:imp': IMPRIMATUR_NS,
    channel: {
      title: xmlText(head.title),
      link: head.publicUrl,
      description: xmlText(head.description),
      language: head.language,
      copyright: xmlText(head.rights),
      lastBuildDate: rfc822(head.updatedAt),
      docs: 'https://www.rssboard.org/rss-specification',
      'atom:link': [
        { '@rel': 'self', '@type': 'application/rss+xml', '@href': head.selfUrl },
        ...(head.nextUrl === undefined ? [] : [link('next', head.nextUrl)]),
        link('prev', head.deltaUrl),
      ],
    },
  };
}

function subjectOf(entry: FeedEntry): XmlElement {
  return { guid: { '@isPermaLink': 'false', '#text': xmlText(entry.uri) } };
}

function itemOf(entry: FeedItem, publicUrl: string): XmlElement {
  const certificates = certificatesOf(entry);
  return {
    title: xmlText(entry.title),
    ...(entry.link === undefined ? {} : { link: entry.link }),
    ...subjectOf(entry),
    description: xmlText(entry.text),
    'content:encoded': xmlText(articleHtml(entry)),
    pubDate: rfc822(entry.versionCreated),
    ...(entry.byline === undefined ? {} : { 'dc:creator': xmlText(entry.byline) }),
    ...(entry.category === undefined ? {} : { category: xmlText(entry.category) }),
    'dc:language': entry.language,
    'dc:date': entry.versionCreated.toString(),
    'dc:source': xmlText(entry.credit.line),
    'dc:rights': xmlText(entry.usageTerms),
    'atom:link': certificates.map((number) => ({ '@rel': 'license', '@href': verifyUrl(publicUrl, number) })),
    'imp:workId': entry.workId,
    'imp:version': xmlText(entry.version),
    'imp:part': entry.part,
    'imp:creditLine': { '@xml:lang': entry.credit.language, '#text': xmlText(entry.credit.line) },
    ...(entry.copyrightNotice === undefined ? {} : { 'imp:copyrightNotice': xmlText(entry.copyrightNotice) }),
    ...(entry.edNote === undefined ? {} : { 'imp:edNote': xmlText(entry.edNote) }),
    'imp:certificate': [...certificates],
    'imp:policy': { '@type': 'application/ld+json', '#text': xmlText(policyText(entry)) },
  };
}

function withdrawalOf(entry: FeedWithdrawal): XmlElement {
  const words = entry.edNote === undefined ? entry.instruction : `${entry.instruction} ${entry.edNote}`;
  return {
    title: entry.instruction,
    ...subjectOf(entry),
    description: xmlText(words),
    pubDate: rfc822(entry.at),
    'dc:date': entry.at.toString(),
    'imp:workId': entry.workId,
    'imp:version': xmlText(entry.version),
    ...(entry.edNote === undefined ? {} : { 'imp:edNote': xmlText(entry.edNote) }),
    'imp:withdrawn': { '@reason': entry.reason, '@at': entry.at.toString(), '#text': entry.instruction },
  };
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 822 date with a year of four digits, as RSS 2.0 asks; UTC. */
export function rfc822(instant: Temporal.Instant): string {
  const { dayOfWeek, day, month, year, hour, minute, second } = instant.toZonedDateTimeISO('UTC');
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = `${DAYS[dayOfWeek - 1] ?? ''}, ${two(day)} ${MONTHS[month - 1] ?? ''} ${String(year).padStart(4, '0')}`;
  return `${date} ${two(hour)}:${two(minute)}:${two(second)} GMT`;
}
