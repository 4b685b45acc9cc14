import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/problem.js';
import { session } from '../session/session.js';

/** A refusal stays one however often it is asked; only what never arrived is asked again, twice. */
function isWorthAnotherTry(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof ProblemError && error.problem.status < 500);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthAnotherTry, staleTime: 10_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

// what one person was shown is not for the next one
session.subscribe(() => {
  if (session.state().kind === 'NOBODY') queryClient.removeQueries({ queryKey: ['desk'] });
});
