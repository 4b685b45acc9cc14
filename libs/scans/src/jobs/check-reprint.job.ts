import { defineJob } from '@app/platform';
import { REPRINT_TOPICS } from '@app/reprints';

/** A clock of a declared reprint has run out: its page is looked at once more. */
export const checkReprintJob = defineJob({
  name: 'scans.check-reprint',
  version: 1,
  parse: (raw) => ({ url: urlIn(raw) }),
  on: [REPRINT_TOPICS.checkDue],
});

function urlIn(raw: unknown): string {
  const url: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'url') : undefined;
  if (typeof url !== 'string') throw new Error('payload.url: expected an address');
  return url;
}
