import type { Clock } from '@app/kernel';

/** The machine's own clock, cut to milliseconds: what PostgreSQL's and JavaScript's instants can both hold. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant().round({ smallestUnit: 'millisecond', roundingMode: 'floor' }),
};
