import { defineJob, noPayload } from '@app/platform';

/** Findings made by other rules than the ones in force are judged again. */
export const spreadRulesJob = defineJob({
  name: 'scans.spread-rules',
  version: 1,
  parse: noPayload,
  everyMs: 3_600_000,
});
