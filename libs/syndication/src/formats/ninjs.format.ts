import type { FeedEntry, FeedItem, FeedWithdrawal } from '../domain/feed-entry.js';
import type { FeedFormat } from './feed-format.js';
import { verifyUrl } from './feed-format.js';
import { certificatesOf, policyText } from './item-rights.js';
import { articleHtml } from './paste.js';

const STANDARD = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' };
const ODRL = 'http://www.w3.org/ns/odrl/2/';

/** IPTC ninjs 3.1: an object whose `items` are ninjs items, and nothing in them beyond the standard. */
export const ninjsFormat: FeedFormat = {
  mediaType: 'application/json; charset=utf-8',
  separator: ',\n',
  begin({ title, selfUrl, nextUrl, deltaUrl }) {
    const links = { self: selfUrl, ...(nextUrl === undefined ? {} : { next: nextUrl }), delta: deltaUrl };
    return `${JSON.stringify({ title, links }).slice(0, -1)},"items":[\n`;
  },
  entry: (entry, { publicUrl }) => JSON.stringify(entry.kind === 'ITEM' ? itemOf(entry, publicUrl) : killOf(entry)),
  end: () => '\n]}\n',
};

function subjectOf({ uri, type, language, version }: FeedEntry) {
  return { uri, type, language, version, standard: STANDARD };
}

function killOf(entry: FeedWithdrawal) {
  const { reason, instruction, edNote, firstCreated, at } = entry;
  const isForGood = reason === 'KILLED' || reason === 'LICENSE_ENDED';
  return {
    ...subjectOf(entry),
    pubStatus: isForGood ? 'canceled' : 'withheld',
    firstCreated: firstCreated.toString(),
    versionCreated: at.toString(),
    usageTerms: instruction,
    edNote: edNote === undefined ? instruction : `${instruction} ${edNote}`,
    altIds: [{ role: 'withdrawal', value: reason }],
  };
}

function itemOf(entry: FeedItem, publicUrl: string) {
  const { part, text, credit, byline, category, copyrightHolder, copyrightNotice, edNote } = entry;
  const certificates = certificatesOf(entry);
  return {
    ...subjectOf(entry),
    representationType: part === 'FULL' ? 'full' : 'partial',
    pubStatus: 'usable',
    firstCreated: entry.firstCreated.toString(),
    versionCreated: entry.versionCreated.toString(),
    title: entry.title,
    headlines: [{ role: 'main', contentType: 'text/plain', value: entry.title }],
    bodies: [
      { role: 'main', contentType: 'text/plain', value: text },
      { role: 'ready-to-paste', contentType: 'text/html', value: articleHtml(entry) },
    ],
    ...(byline === undefined ? {} : { by: byline }),
    ...(category === undefined ? {} : { subjects: [{ name: category }] }),
    ...(edNote === undefined ? {} : { edNote }),
    ...(copyrightHolder === undefined ? {} : { copyrightHolder }),
    ...(copyrightNotice === undefined ? {} : { copyrightNotice }),
    usageTerms: entry.usageTerms,
    infoSources: [...entry.infoSources, { name: credit.line, role: 'creditline' }],
    rightsInfo: { langId: ODRL, encodedRights: policyText(entry) },
    altIds: [
      { role: 'work', value: entry.workId },
      ...certificates.map((number) => ({ role: 'certificate', value: number })),
    ],
    ...(certificates.length === 0 && entry.link === undefined ? {} : { trustIndicators: indicators() }),
  };

  function indicators() {
    const source =
      entry.link === undefined ? [] : [{ role: 'https://schema.org/url', title: credit.line, href: entry.link }];
    const proofs = certificates.map((number) => ({
      role: 'https://schema.org/license',
      title: `Certificate ${number}`,
      href: verifyUrl(publicUrl, number),
    }));
    return [...source, ...proofs];
  }
}
