import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, use } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Loading } from '../shared/states/Loading.js';
import { startWords } from '../words/i18n.js';
import { Looks } from './Looks.js';
import { queryClient } from './query-client.js';
import { router } from './router.js';

const words = startWords();

/** Everything a screen may count on: words, looks, answers of the API, and the address. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Suspense fallback={<Loading />}>
        <Screens />
      </Suspense>
    </QueryClientProvider>
  );
}

function Screens() {
  use(words);
  return (
    <Looks>
      <RouterProvider router={router} />
    </Looks>
  );
}
