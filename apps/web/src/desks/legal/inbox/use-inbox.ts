import { useInfiniteQuery } from '@tanstack/react-query';
import { answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { InboxFilter } from './inbox-filter.js';

/** As many as one page of the service holds: a long list is scrolled through in few questions. */
const PAGE = 200;

/** What waits, page by page, in the service's own order. */
export function useInbox(filter: InboxFilter) {
  return useInfiniteQuery({
    queryKey: ['desk', 'triage', filter],
    queryFn: async ({ pageParam }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      const { data, headers } = await answerWithHeaders(api.GET('/api/v1/triage', { params: { query } }));
      return { items: data.items, next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // comparing what came with what was there costs more with every page of a long list, and tells nothing here
    structuralSharing: false,
    // a list of thousands is not read anew because a window came to the front
    refetchOnWindowFocus: false,
  });
}
