import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../domain/finding.js';
import { type FollowedSight, FollowFinding } from './follow-finding.js';

const SEEN_AGAIN = { seenAgainAt: Temporal.Instant.from('2026-11-24T06:00Z') };

describe('a finding that is followed', () => {
  it.each<[string, Partial<Finding>, FollowedSight, string | undefined]>([
    ['new, no text came in since', { verdict: 'UNLICENSED_CANDIDATE' }, { worksUpTo: 7 }, undefined],
    [
      'new, a text came in while its page was looked at',
      { verdict: 'UNLICENSED_CANDIDATE' },
      { worksUpTo: 6 },
      'WORK_CHANGED',
    ],
    ['decided again', { verdict: 'LICENSED_OK' }, {}, undefined],
    ['licensed, its page unchanged', { verdict: 'LICENSED_OK' }, SEEN_AGAIN, 'SEEN_AGAIN'],
    [
      'licensed without its credit, its page unchanged',
      { verdict: 'LICENSED_ATTRIBUTION_DEFECT' },
      SEEN_AGAIN,
      'SEEN_AGAIN',
    ],
    ['of no license, its page unchanged', { verdict: 'UNLICENSED_CANDIDATE' }, SEEN_AGAIN, undefined],
    ['another sighting of a page', { verdict: 'LICENSED_OK', joinedTo: 'head' }, { worksUpTo: 7 }, 'SEEN_AGAIN'],
  ])('%s', async (_, finding, sight, cause) => {
    const causes: string[] = [];
    const follow = new FollowFinding(
      { find: async () => ({ id: 'finding', ...finding }) as Finding, sightings: async () => [] },
      {
        execute: async (command) => {
          causes.push(command.cause);
          return 'UNCHANGED';
        },
      },
      { execute: async () => 0 },
      { latest: async () => 7n },
      { execute: async () => 0 },
    );
    await follow.execute('finding', sight);
    expect(causes).toEqual(cause === undefined ? [] : [cause]);
  });
});
