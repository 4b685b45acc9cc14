import { useQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer.js';
import { api } from '../../api/client.js';

/** The zone in which the law counts the publisher's deadlines; empty until it is known. */
export function usePublisherZone(): { readonly legalZone?: string } {
  const publisher = useQuery({
    queryKey: ['publisher'],
    queryFn: () => answer(api.GET('/api/v1/publisher')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return publisher.data === undefined ? {} : { legalZone: publisher.data.zone };
}
