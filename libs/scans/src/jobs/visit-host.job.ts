import { defineJob } from '@app/platform';
import { UnrecoverableError } from 'bullmq';
import { SCAN_TOPICS } from '../application/scan-journal.js';

/**
 * Asks for the addresses of one host. In a queue of its own: a visit mostly waits, at the host's door or for its answer, and many of them
 * side by side must hold up nobody who computes.
 */
export const visitHostJob = defineJob({
  name: 'scan-hosts.visit-host',
  version: 1,
  parse: (raw) => ({ host: hostField(raw) }),
  on: [SCAN_TOPICS.hostDue],
  retry: { attempts: 1, delayMs: 1_000 },
  concurrency: 32,
});

function hostField(raw: unknown): string {
  const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'host') : undefined;
  if (typeof value !== 'string' || value === '') throw new UnrecoverableError('payload.host: expected a host');
  return value;
}
