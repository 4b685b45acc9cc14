import type { FeedGrant } from './feed-entry.js';

/** The licenses of an item in words, one sentence each; then the credit line; then what was printed with the work. */
export function usageTermsOf(
  grants: readonly Omit<FeedGrant, 'policy'>[],
  creditLine: string,
  printed: string | undefined,
): string {
  const credit = `Print this credit line with every use: ${creditLine}`;
  return [...grants.map(sentenceOf), credit, ...(printed === undefined ? [] : [printed])].join('\n');
}

function sentenceOf(grant: Omit<FeedGrant, 'policy'>): string {
  const { uses, media, domains, territories, languages, termStartsAt, termEndsAt, exclusivity } = grant;
  const limits = [
    `for ${uses.join(', ')}`,
    `in ${media.join(', ')}`,
    ...(domains.length === 0 ? [] : [`at ${domains.join(', ')}`]),
    `in territories ${territories.join(', ')}`,
    `in languages ${languages.join(', ')}`,
    ...(grant.copies === undefined ? [] : [`${grant.copies} copies at most`]),
    ...(grant.excerptPercent === undefined ? [] : [`excerpts of ${grant.excerptPercent} % at most`]),
    `from ${termStartsAt.toString()} until before ${termEndsAt.toString()}`,
    exclusivity === 'EXCLUSIVE' ? 'exclusively' : 'not exclusively',
  ];
  const number = grant.certificateNumber === undefined ? '' : `, certificate ${grant.certificateNumber}`;
  const without = grant.carvedOut.length === 0 ? '' : ` Not licensed with it: ${grant.carvedOut.join('; ')}.`;
  return `License ${grant.licenseId}${number}: ${limits.join('; ')}.${without}`;
}
