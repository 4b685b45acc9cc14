import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, answerWithHeaders } from '../../../api/answer.js';
import { api } from '../../../api/client.js';

/** One request with the version that was seen, and its thread. */
export function useRequest(requestId: string) {
  const path = { requestId };
  const request = useQuery({
    queryKey: ['desk', 'request-seen', requestId],
    queryFn: async () => {
      const { data, headers } = await answerWithHeaders(
        api.GET('/api/v1/license-requests/{requestId}', { params: { path } }),
      );
      return { ...data, seen: { 'If-Match': headers.get('etag') ?? '' } };
    },
    refetchInterval: 30_000,
  });
  const thread = useQuery({
    queryKey: ['desk', 'request-thread', requestId],
    queryFn: () => answer(api.GET('/api/v1/license-requests/{requestId}/thread', { params: { path } })),
    refetchInterval: 30_000,
  });
  return { request, thread };
}

/**
 * A step that changes a request. Whether it went through or was refused (somebody was faster, or its state does not
 * allow it any more), what stands now is asked for anew; what was written stays where it was written.
 */
export function useStep<T = void>(requestId: string, step: (input: T) => Promise<unknown>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: () => onDone?.(),
    onSettled: () =>
      Promise.all(
        ['request-seen', 'request-thread', 'agreement'].map((part) =>
          queries.invalidateQueries({ queryKey: ['desk', part, ...(part === 'agreement' ? [] : [requestId])] }),
        ),
      ),
  });
}
