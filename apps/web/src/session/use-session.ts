import { useEffect, useSyncExternalStore } from 'react';
import { type SessionState, session } from './session.js';

/** Who is signed in; tries the cookie when that is not known yet. */
export function useSession(): SessionState {
  const state = useSyncExternalStore(session.subscribe, session.state);
  useEffect(() => {
    if (state.kind === 'UNKNOWN') void session.token().catch(() => undefined);
  }, [state]);
  return state;
}
