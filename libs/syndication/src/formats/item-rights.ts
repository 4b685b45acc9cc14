import type { FeedEntry, FeedGrant, FeedItem } from '../domain/feed-entry.js';
import { verifyUrl } from './feed-format.js';

/** What our own extension of a format says of an entry; instants RFC 3339, UTC. The same in every format that has room. */
export interface EntryRights {
  readonly workId: string;
  readonly version: string;
  readonly part?: string;
  readonly credit?: FeedItem['credit'];
  readonly copyrightHolder?: string;
  readonly copyrightNotice?: string;
  readonly usageTerms?: string;
  readonly edNote?: string;
  readonly grants?: readonly GrantRights[];
  readonly withdrawn?: { readonly reason: string; readonly at: string; readonly instruction: string };
}

/** A grant as our extension has it: instants as text, the certificate with where to verify it. */
export type GrantRights = Omit<FeedGrant, 'certificateNumber' | 'carvedOut' | 'termStartsAt' | 'termEndsAt'> & {
  readonly certificate?: { readonly number: string; readonly url: string };
  readonly termStartsAt: string;
  /** Exclusive. */
  readonly termEndsAt: string;
};

/** What our own extension says of an entry. @param publicUrl of the service, where certificates are verified */
export function entryRights(entry: FeedEntry, publicUrl: string): EntryRights {
  const { workId, version } = entry;
  const note = entry.edNote === undefined ? {} : { edNote: entry.edNote };
  if (entry.kind === 'WITHDRAWAL') {
    const { reason, at, instruction } = entry;
    return { workId, version, withdrawn: { reason, at: at.toString(), instruction }, ...note };
  }
  const { part, credit, copyrightHolder, copyrightNotice, usageTerms, grants } = entry;
  return {
    workId,
    version,
    part,
    credit,
    usageTerms,
    ...note,
    ...(copyrightHolder === undefined ? {} : { copyrightHolder }),
    ...(copyrightNotice === undefined ? {} : { copyrightNotice }),
    grants: grants.map((grant) => grantRights(grant, publicUrl)),
  };
}

function grantRights(
  { certificateNumber: number, termStartsAt, termEndsAt, carvedOut: _carvedOut, ...same }: FeedGrant,
  publicUrl: string,
): GrantRights {
  return {
    ...same,
    ...(number === undefined ? {} : { certificate: { number, url: verifyUrl(publicUrl, number) } }),
    termStartsAt: termStartsAt.toString(),
    termEndsAt: termEndsAt.toString(),
  };
}

/** Certificate numbers of an item, each once. */
export function certificatesOf({ grants }: FeedItem): readonly string[] {
  return [...new Set(grants.flatMap(({ certificateNumber }) => certificateNumber ?? []))];
}

/** All policies of an item as one JSON text: an object, or a list of them. */
export function policyText({ grants }: FeedItem): string {
  const policies = grants.map(({ policy }) => policy);
  return JSON.stringify(policies.length === 1 ? policies[0] : policies);
}
