import type { FeedChange } from '../../domain/feed-change.js';
import type { FeedEntry } from '../../domain/feed-entry.js';
import type { WebhookType } from '../../domain/webhooks/webhook-types.js';

/**
 * The body of a webhook: `type`, `timestamp` of what happened, `data`. Thin: ids, addresses and a note; whoever wants the
 * text reads it from the feed, where it is on record who has read what.
 */
export function payloadOf(type: WebhookType, at: Temporal.Instant, data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ type, timestamp: at.toString(), data });
}

/** `data` of the types `work.*`. */
export function workData(entry: FeedEntry, change: FeedChange, position: bigint, advisoryId: string | undefined) {
  const { workId, uri, version, versionNumber, edNote } = entry;
  return {
    workId,
    uri,
    version,
    versionNumber,
    // grows with every change of this partner's feed: what has the greater one is the later news
    position: position.toString(),
    ...(change.replaces === undefined ? {} : { replaces: change.replaces }),
    ...(entry.kind === 'ITEM' ? {} : { reason: entry.reason, instruction: entry.instruction }),
    ...(edNote === undefined ? {} : { note: edNote }),
    ...(advisoryId === undefined ? {} : { advisoryId }),
  };
}
