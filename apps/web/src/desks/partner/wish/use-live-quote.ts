import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { Scope } from './wish-form.js';

/** Nobody is asked while somebody types. */
const PAUSE_MS = 400;

/** The price of a wish as it stands, asked anew a moment after each change; undefined while there is nothing to ask for. */
export function useLiveQuote(workIds: readonly string[], scope: Scope | undefined) {
  const wanted = JSON.stringify(scope);
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(wanted), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [wanted]);
  const quote = useQuery({
    queryKey: ['desk', 'quote-preview', workIds, asked],
    queryFn: () =>
      answer(
        api.POST('/api/v1/quotes/previews', {
          body: { workIds: [...workIds], scope: JSON.parse(asked ?? '') as Scope },
        }),
      ),
    enabled: asked !== undefined && workIds.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { quote, isSettled: asked === wanted && !quote.isFetching };
}
