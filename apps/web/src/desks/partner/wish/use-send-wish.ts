import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answer, answerWithHeaders } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

type Draft = components['schemas']['DraftRequestDto'];

/** Puts a wish on record, and sends it to the desk where that is wanted; a lost answer makes no second request. */
export function useSendWish(onDone: (requestId: string) => void) {
  const queries = useQueryClient();
  const sent = useRef({ body: '', key: '' });
  const [draftId, setDraftId] = useState<string>();
  const sending = useMutation({
    mutationFn: async ({ draft, isToBeSent }: { readonly draft: Draft; readonly isToBeSent: boolean }) => {
      const body = JSON.stringify(draft);
      // the same wish keeps its key, another one is another request
      if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
      const header = { 'Idempotency-Key': sent.current.key };
      const { data } = await answerWithHeaders(
        api.POST('/api/v1/license-requests', { params: { header }, body: draft }),
      );
      setDraftId(data.id);
      if (!isToBeSent) return data.id;
      // a repetition is told what was answered first: the version that counts now is asked for
      const path = { requestId: data.id };
      const now = await answerWithHeaders(api.GET('/api/v1/license-requests/{requestId}', { params: { path } }));
      if (now.data.state !== 'DRAFT') return data.id;
      const seen = { 'If-Match': now.headers.get('etag') ?? '' };
      await answer(api.POST('/api/v1/license-requests/{requestId}/submissions', { params: { path, header: seen } }));
      return data.id;
    },
    onSuccess: async (id) => {
      await queries.invalidateQueries({ queryKey: ['desk', 'requests'] });
      onDone(id);
    },
  });
  return { sending, draftId };
}
