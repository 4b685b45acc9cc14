import { record } from '../../../shared/json/record.js';

/** Fields of a report that another screen filled in. */
export interface Prefilled {
  readonly kind?: string;
  readonly url?: string;
  readonly statement?: string;
}

/** @param state of the location, which may be anything */
export function prefilledIn(state: unknown): Prefilled {
  const { kind, url, statement } = record(record(state)?.prefilled) ?? {};
  return {
    ...(typeof kind === 'string' ? { kind } : {}),
    ...(typeof url === 'string' ? { url } : {}),
    ...(typeof statement === 'string' ? { statement } : {}),
  };
}
