import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 48rem)');

/** Whether the screen is a narrow one, by the same measure as the style sheet. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
