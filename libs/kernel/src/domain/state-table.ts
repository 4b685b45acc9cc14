import { err, ok, type Result } from './result.js';

/** A state machine as data: for each state, the events it takes and where they lead. */
export type StateTable<State extends string, Event extends string> = {
  readonly [S in State]: { readonly [E in Event]?: State };
};

export interface TransitionRefused {
  readonly code: 'STATE_REFUSED';
  readonly state: string;
  readonly event: string;
  /** Events the state does take, in the table's order. */
  readonly allowed: readonly string[];
}

/** Where `event` leads from `state`: the table, and nothing but the table. */
export function nextState<State extends string, Event extends string>(
  table: StateTable<State, Event>,
  state: State,
  event: Event,
): Result<State, TransitionRefused> {
  const to = table[state][event];
  if (to === undefined) return err({ code: 'STATE_REFUSED', state, event, allowed: Object.keys(table[state]) });
  return ok(to);
}
