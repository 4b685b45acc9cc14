import { defineJob, uuidField } from '@app/platform';

/** Lets licenses follow an agent, once an appointment in its chain is revoked. */
export const followAgentJob = defineJob({
  name: 'licensing.follow-agent',
  version: 1,
  on: ['parties.agent-grant-revoked'],
  parse: (raw) => ({ agentGrantId: uuidField(raw, 'agentGrantId') }),
});
