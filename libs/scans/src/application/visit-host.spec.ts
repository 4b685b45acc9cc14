import { describe, expect, it } from '@jest/globals';
import { freshTarget, type ScanTarget } from '../domain/scan-target.js';
import type { Approach } from './page-fetcher.port.js';
import { VisitHost } from './visit-host.js';

const NOW = Temporal.Instant.from('2026-11-24T06:00Z');
const HOST = 'a.example';
const PAGE: ScanTarget = freshTarget(
  { kind: 'URL', page: 'https://a.example/1', url: 'https://a.example/1', host: HOST },
  { id: 'target', scanId: 'scan', position: 0 },
);

/** A visit to a host that asked for quiet. @returns what was done */
async function visited(approach: Approach): Promise<readonly string[]> {
  const done: string[] = [];
  const visit = new VisitHost(
    {
      takeOnHost: async () => PAGE,
      giveBack: async (id, until, attempt) => void done.push(`${id} back ${attempt} ${until.toString()}`),
    },
    {
      enter: async (_host, _spacing, who) => {
        done.push(`${who} at the door`);
        return { kind: 'WAIT', until: NOW.add({ seconds: 9 }) };
      },
      leave: async () => undefined,
      rest: async (host) => void done.push(`${host} rests`),
    },
    {
      scanPage: { execute: async () => ({ ok: true, value: 'DONE' }), abandon: async () => undefined },
      fetcher: { approach: async () => approach },
      unreachable: { giveUpWhere: async (scanId, host) => void done.push(`${scanId} may give up ${host}`) },
    },
    { hostDelayMs: 0, hostConcurrency: 1, leaseMs: 60_000 },
    { now: () => NOW },
    async () => undefined,
  );
  expect(await visit.execute({ host: HOST, isStopping: () => false })).toBe('WAITING');
  return done;
}

describe('a visit to a host that asked for quiet', () => {
  it('leaves its pages for later, no attempt counted', async () => {
    expect(await visited({ kind: 'READY', spacingMs: 0, rules: 'KNOWN' })).toEqual([
      'VISITOR at the door',
      'target back NONE 2026-11-24T06:00:09Z',
      'a.example rests',
    ]);
  });

  it('asks whether it is to be given up where it asked for quiet instead of answering for its rules: no page will tell', async () => {
    expect(await visited({ kind: 'READY', spacingMs: 0, rules: 'UNANSWERED' })).toContain('scan may give up a.example');
  });
});
