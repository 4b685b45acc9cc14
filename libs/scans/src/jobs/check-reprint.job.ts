import { defineJob } from '@app/platform';
import { REPRINT_TOPICS } from '@app/reprints';
import { ADVISORY_TOPICS } from '@app/syndication';

/** A clock of a declared reprint has run out, or a work was killed: its page is looked at. */
export const checkReprintJob = defineJob({
  name: 'scans.check-reprint',
  version: 1,
  parse: (raw) => ({ url: urlIn(raw) }),
  on: [REPRINT_TOPICS.checkDue, ADVISORY_TOPICS.pageCheckDue],
});

function urlIn(raw: unknown): string {
  const url: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'url') : undefined;
  if (typeof url !== 'string') throw new Error('payload.url: expected an address');
  return url;
}
