import { defineJob, noPayload } from '@app/platform';

const EVERY_MS = 2_000;

/** Keeps running scans going; see `WakeScans`. */
export const wakeScansJob = defineJob({ name: 'scans.wake-scans', version: 1, everyMs: EVERY_MS, parse: noPayload });
