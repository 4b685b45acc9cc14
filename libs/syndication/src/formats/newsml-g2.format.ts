import type { FeedEntry, FeedItem, FeedWithdrawal } from '../domain/feed-entry.js';
import { type FeedFormat, type FeedHead, verifyUrl } from './feed-format.js';
import { certificatesOf } from './item-rights.js';
import { articleHtml } from './paste.js';
import { openElement, XML_DECLARATION, type XmlElement, xml, xmlText } from './xml.js';

const NAR = 'http://iptc.org/std/nar/2006-10-01/';
const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml';
const ODRL = 'http://www.w3.org/ns/odrl/2/';
const STANDARD = { '@standard': 'NewsML-G2', '@standardversion': '2.35', '@conformance': 'power' };
/** Kinds of items the catalog knows by the same name. */
const CLASSES: ReadonlySet<string> = new Set(['text', 'audio', 'video', 'picture', 'graphic', 'composite']);

/**
 * NewsML-G2 2.35, a news message with a news item for each entry. A message cannot be empty: where there is no entry, it
 * has a concept item that stands for the feed.
 */
export const newsmlG2Format: FeedFormat = {
  mediaType: 'application/vnd.iptc.g2.newsmessage+xml; charset=utf-8',
  separator: '\n',
  begin: (head) => `${XML_DECLARATION}${openElement({ newsMessage: messageOf(head) }, 'itemSet')[0]}\n`,
  entry: (entry, { publicUrl }) =>
    xml({ newsItem: entry.kind === 'ITEM' ? newsItemOf(entry, publicUrl) : killOf(entry) }),
  end(head, isEmpty) {
    const [, end] = openElement({ newsMessage: messageOf(head) }, 'itemSet');
    return `${isEmpty ? xml({ conceptItem: feedItemOf(head) }) : ''}\n${end}\n`;
  },
};

function messageOf(head: FeedHead): XmlElement {
  return {
    '@xmlns': NAR,
    header: {
      sent: head.updatedAt.toString(),
      sender: xmlText(head.author),
      transmitId: head.selfUrl,
      origin: xmlText(head.title),
    },
    itemSet: { '#text': '\n' },
  };
}

function feedItemOf(head: FeedHead): XmlElement {
  return {
    ...STANDARD,
    '@guid': head.id,
    '@version': '1',
    catalogRef: { '@href': CATALOG },
    itemMeta: {
      itemClass: { '@qcode': 'cinat:concept' },
      provider: { '@literal': xmlText(head.author) },
      versionCreated: head.updatedAt.toString(),
      pubStatus: { '@qcode': 'stat:usable' },
      title: xmlText(head.title),
      edNote: 'Nothing to deliver on this page.',
    },
  };
}

function itemAttributes(entry: FeedEntry): XmlElement {
  return {
    ...STANDARD,
    '@guid': xmlText(entry.uri),
    '@version': String(entry.versionNumber),
    ...(entry.language === 'und' ? {} : { '@xml:lang': entry.language }),
    catalogRef: { '@href': CATALOG },
  };
}

function itemClass({ type }: FeedEntry): XmlElement {
  return { '@qcode': `ninat:${CLASSES.has(type) ? type : 'text'}` };
}

function newsItemOf(entry: FeedItem, publicUrl: string): XmlElement {
  const { title, credit, byline, category } = entry;
  return {
    ...itemAttributes(entry),
    rightsInfo: rightsInfoOf(entry, publicUrl),
    itemMeta: {
      itemClass: itemClass(entry),
      provider: { '@literal': xmlText(entry.copyrightHolder ?? credit.line) },
      versionCreated: entry.versionCreated.toString(),
      firstCreated: entry.firstCreated.toString(),
      pubStatus: { '@qcode': 'stat:usable' },
      title: xmlText(title),
      ...(entry.edNote === undefined ? {} : { edNote: xmlText(entry.edNote) }),
      ...(entry.versionNumber === 1 ? {} : { signal: { '@qcode': 'sig:update' } }),
      ...(entry.link === undefined ? {} : { link: { '@rel': 'irel:seeAlso', '@href': entry.link } }),
    },
    contentMeta: {
      infoSource: entry.infoSources.map(({ name }) => ({ '@literal': xmlText(name) })),
      altId: [entry.workId, ...certificatesOf(entry)],
      ...(entry.language === 'und' ? {} : { language: { '@tag': entry.language } }),
      ...(category === undefined ? {} : { subject: { '@literal': xmlText(category), name: xmlText(category) } }),
      headline: xmlText(title),
      ...(byline === undefined ? {} : { by: xmlText(byline) }),
      creditline: { '@xml:lang': credit.language, '#text': xmlText(credit.line) },
    },
    contentSet: {
      inlineData: [
        { '@contenttype': 'text/plain', '#text': xmlText(entry.text) },
        { '@contenttype': 'text/html', '#text': xmlText(articleHtml(entry)) },
      ],
    },
  };
}

function rightsInfoOf(entry: FeedItem, publicUrl: string): XmlElement {
  const { copyrightHolder, copyrightNotice, grants } = entry;
  return {
    ...(copyrightHolder === undefined ? {} : { copyrightHolder: { '@literal': xmlText(copyrightHolder) } }),
    ...(copyrightNotice === undefined ? {} : { copyrightNotice: xmlText(copyrightNotice) }),
    usageTerms: xmlText(entry.usageTerms),
    link: certificatesOf(entry).map((number) => ({
      '@reluri': 'http://www.iana.org/assignments/relation/license',
      '@href': verifyUrl(publicUrl, number),
      '@title': `Certificate ${number}`,
    })),
    rightsExpressionData: grants.map(({ policy }) => ({
      '@langid': ODRL,
      '@enctype': 'application/ld+json',
      '#text': xmlText(JSON.stringify(policy)),
    })),
  };
}

function killOf(entry: FeedWithdrawal): XmlElement {
  const { reason, instruction, edNote } = entry;
  const isForGood = reason === 'KILLED' || reason === 'LICENSE_ENDED';
  return {
    ...itemAttributes(entry),
    rightsInfo: { usageTerms: instruction },
    itemMeta: {
      itemClass: itemClass(entry),
      provider: { '@literal': 'Imprimatur' },
      versionCreated: entry.at.toString(),
      firstCreated: entry.firstCreated.toString(),
      pubStatus: { '@qcode': isForGood ? 'stat:canceled' : 'stat:withheld' },
      title: instruction,
      edNote: xmlText(edNote === undefined ? instruction : `${instruction} ${edNote}`),
      signal: { '@literal': reason },
    },
  };
}
