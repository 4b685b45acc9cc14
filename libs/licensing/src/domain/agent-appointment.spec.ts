import { describe, expect, it } from '@jest/globals';
import { type AgentAppointment, grantingAgent, withinAgent } from './agent-appointment.js';
import { anAppointment, aScope, at } from './license.fixture.js';
import type { Scope } from './scope.js';

describe('a license through an agent', () => {
  it('names the one who sells', () => {
    const chain = [anAppointment(), anAppointment({ grantId: 'g-2', agent: { number: 'AG-2', name: 'Harbor' } })];
    expect(grantingAgent(chain)).toEqual({ grantId: 'g-2', number: 'AG-2', name: 'Harbor' });
  });

  it('lies inside what the agent may sell', () => {
    expect(withinAgent(aScope(), [anAppointment()]).ok).toBe(true);
    expect(withinAgent(aScope(), [anAppointment({ territories: ['030'], uses: ['*'] })]).ok).toBe(true);
  });

  it.each<[string, Partial<Scope>, Partial<AgentAppointment>, string]>([
    ['use', { uses: ['reprint', 'tdm'] }, {}, 'tdm'],
    ['territory', { territories: ['CN', 'DE'] }, {}, 'DE'],
    ['medium', { media: ['print'] }, {}, 'print'],
    ['language', { languages: ['en'] }, {}, 'en'],
    ['term', { termEndsAt: at('2028-01-01T00:00:01+08:00') }, {}, '2026-12-31T16:00:00Z/2027-12-31T16:00:01Z'],
    ['exclusivity', { exclusivity: 'EXCLUSIVE' }, {}, 'EXCLUSIVE'],
  ])('reaches no farther in %s', (dimension, scope, change, value) => {
    const refused = withinAgent(aScope(scope), [anAppointment(change)]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'SCOPE_OUTSIDE_AGENT', dimension, value } });
  });

  it('is none where a link of the chain does not hold', () => {
    const chain = [anAppointment({ standing: 'REVOKED' }), anAppointment({ standing: 'CHAIN_BROKEN' })];
    expect(withinAgent(aScope(), chain)).toMatchObject({
      error: { code: 'AGENT_NOT_AUTHORIZED', standing: 'REVOKED' },
    });
  });
});
