import type { FeedEntry, FeedItem, FeedWithdrawal } from '../domain/feed-entry.js';
import { type FeedFormat, type FeedHead, verifyUrl } from './feed-format.js';
import { certificatesOf, policyText } from './item-rights.js';
import { IMPRIMATUR_NS } from './namespace.js';
import { articleHtml } from './paste.js';
import { openElement, XML_DECLARATION, type XmlElement, xml, xmlText } from './xml.js';

/**
 * Atom 1.0 (RFC 4287) with license links (RFC 4946), paging (RFC 5005) and tombstones (RFC 6721). A withdrawn work also
 * has an entry of its old id, which says so to readers that know no tombstones.
 */
export const atomFormat: FeedFormat = {
  mediaType: 'application/atom+xml; charset=utf-8',
  separator: '\n',
  begin: (head) => `${XML_DECLARATION}${openElement({ feed: feedOf(head) }, 'feed')[0]}\n`,
  entry: (entry, { publicUrl }) =>
    entry.kind === 'ITEM' ? xml({ entry: itemOf(entry, publicUrl) }) : xml(withdrawalOf(entry)),
  end: (head) => `\n${openElement({ feed: feedOf(head) }, 'feed')[1]}\n`,
};

function feedOf(head: FeedHead): XmlElement {
  return {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
    '@xmlns:imp': IMPRIMATUR_NS,
    '@xml:lang': head.language,
    id: head.id,
    title: xmlText(head.title),
    subtitle: xmlText(head.description),
    updated: head.updatedAt.toString(),
    author: { name: xmlText(head.author) },
    rights: xmlText(head.rights),
    link: [
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': head.selfUrl },
      { '@rel': 'alternate', '@href': head.publicUrl },
      ...(head.nextUrl === undefined ? [] : [{ '@rel': 'next', '@href': head.nextUrl }]),
      { '@rel': 'prev', '@href': head.deltaUrl },
    ],
  };
}

function ourFields(entry: FeedEntry): XmlElement {
  return {
    'imp:workId': entry.workId,
    'imp:version': xmlText(entry.version),
    ...(entry.edNote === undefined ? {} : { 'imp:edNote': xmlText(entry.edNote) }),
  };
}

/** An atom:id is an IRI; every URI of a work is one. */
function idOf({ uri }: FeedEntry): string {
  return xmlText(uri);
}

function itemOf(entry: FeedItem, publicUrl: string): XmlElement {
  const certificates = certificatesOf(entry);
  return {
    '@xml:lang': entry.language,
    id: idOf(entry),
    title: xmlText(entry.title),
    published: entry.firstCreated.toString(),
    updated: entry.versionCreated.toString(),
    author: { name: xmlText(entry.byline ?? entry.copyrightHolder ?? entry.credit.line) },
    ...(entry.category === undefined ? {} : { category: { '@term': xmlText(entry.category) } }),
    link: [
      ...(entry.link === undefined ? [] : [{ '@rel': 'alternate', '@href': entry.link }]),
      ...certificates.map((number) => ({ '@rel': 'license', '@href': verifyUrl(publicUrl, number) })),
    ],
    rights: xmlText(entry.usageTerms),
    summary: xmlText(entry.text),
    content: { '@type': 'html', '#text': xmlText(articleHtml(entry)) },
    ...ourFields(entry),
    'imp:part': entry.part,
    'imp:creditLine': { '@xml:lang': entry.credit.language, '#text': xmlText(entry.credit.line) },
    ...(entry.copyrightNotice === undefined ? {} : { 'imp:copyrightNotice': xmlText(entry.copyrightNotice) }),
    'imp:certificate': [...certificates],
    'imp:policy': { '@type': 'application/ld+json', '#text': xmlText(policyText(entry)) },
  };
}

function withdrawalOf(entry: FeedWithdrawal): XmlElement {
  const { reason, instruction, edNote } = entry;
  const at = entry.at.toString();
  const words = xmlText(edNote === undefined ? instruction : `${instruction} ${edNote}`);
  return {
    'at:deleted-entry': { '@ref': idOf(entry), '@when': at, 'at:comment': words },
    entry: {
      id: idOf(entry),
      title: instruction,
      published: entry.firstCreated.toString(),
      updated: at,
      author: { name: 'Imprimatur' },
      content: { '@type': 'text', '#text': words },
      ...ourFields(entry),
      'imp:withdrawn': { '@reason': reason, '@at': at, '#text': instruction },
    },
  };
}
