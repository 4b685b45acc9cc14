import type { Tx } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { aReceived, CLAIMANT, FACTS } from '../domain/claim.fixture.js';
import type { Claimant } from '../domain/claim.js';
import type { Told } from '../domain/told.js';
import { WriteLetter } from './write-letter.js';

const SOURCE = 'rights@agency.example';
const FORWARDED = {
  ...aReceived(),
  decisions: [{ ...FACTS, outcome: 'FORWARDED_TO_SOURCE', reasons: 'theirs', sourceEmail: SOURCE } as const],
};
const TX: Tx = Object.create(null);

/** Sends, but to those whose mailbox is gone. */
function post(gone: readonly string[], claimant: Claimant = CLAIMANT) {
  const sent: string[] = [];
  const write = new WriteLetter(
    { run: (work) => work(TX) },
    new MovableClock('2026-09-03T01:00:00Z'),
    { find: async () => FORWARDED, claimantOf: async () => claimant },
    { addLink: async () => undefined },
    { issue: () => ({ secret: 's', hash: 'h' }), hashOf: () => 'h' },
    {
      send: async ({ to }) => {
        if (gone.includes(to)) throw new Error(`no mailbox ${gone.indexOf(to)}`);
        sent.push(to);
      },
    },
    (secret) => `https://newsroom.example/${secret}`,
  );
  return { sent, write: (told: Told) => write.execute({ claimId: FORWARDED.id, told, version: FORWARDED.version }) };
}

describe('the letters about a claim that was forwarded', () => {
  it('go to the claimant and to the source', async () => {
    const { sent, write } = post([]);
    expect(await write('ClaimForwarded')).toBe('SENT');
    expect(sent).toEqual([CLAIMANT.email, SOURCE]);
  });

  it.each([
    ['the source', SOURCE, [CLAIMANT.email]],
    ['the claimant', CLAIMANT.email ?? '', [SOURCE]],
  ])('reach the other where the mailbox of %s is gone, and that one is said', async (_who, gone, reached) => {
    const { sent, write } = post([gone]);
    await expect(write('ClaimForwarded')).rejects.toThrow('no mailbox 0');
    expect(sent).toEqual(reached);
  });

  it('say of two that failed what befell the claimant’s', async () => {
    await expect(post([CLAIMANT.email ?? '', SOURCE]).write('ClaimForwarded')).rejects.toThrow('no mailbox 0');
  });

  it('are not said to be sent where nobody is written to', async () => {
    const { sent, write } = post([], { name: CLAIMANT.name });
    expect(await write('ClaimRejected')).toBe('NO_ADDRESS');
    expect(sent).toEqual([]);
  });
});
