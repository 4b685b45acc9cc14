import { createHash } from 'node:crypto';
import type { OpenFeed } from '../application/open-feed.js';
import { dayOf } from './feed-cursors.js';

const DAY_MS = 86_400_000;

/** By what a reader tells that its copy of a page is still good (RFC 9110, section 8.8). */
export interface FeedValidators {
  readonly etag: string;
  /** HTTP date; absent while it cannot be told by whole seconds. */
  readonly lastModified?: string;
}

/** Name of a page by all that it is made of. Its cursors tell the day, so the day is part of it. */
export function pageName({ reader, front, at }: OpenFeed, asked: readonly (string | number)[]): string {
  const { partnerId, seat, productId = '' } = reader;
  return JSON.stringify([partnerId, seat, productId, ...asked, front.position.toString(), dayOf(at)]);
}

/**
 * Validators of a page of a feed. Midnight UTC changes it as well: its cursors tell the day.
 * @param name of the page, see `pageName`
 */
export function validatorsOf(name: string, { front, at }: OpenFeed): FeedValidators {
  const etag = `"${createHash('sha256').update(name).digest('base64url').slice(0, 27)}"`;
  if (front.changedAt === undefined && front.position > 0n) return { etag };
  const modified = Math.max(front.changedAt?.epochMilliseconds ?? 0, dayOf(at) * DAY_MS);
  return { etag, lastModified: new Date(modified).toUTCString() };
}

/** Whether what the reader has is what it would get. `If-None-Match` decides alone where it is sent. */
export function isUnchanged(
  { etag, lastModified }: FeedValidators,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers;
  if (typeof tags === 'string') {
    return tags.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
  }
  if (typeof since !== 'string' || lastModified === undefined) return false;
  return Date.parse(since) >= Date.parse(lastModified);
}
