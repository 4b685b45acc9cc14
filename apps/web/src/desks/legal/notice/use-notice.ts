import { useQuery } from '@tanstack/react-query';
import { answerWithHeaders } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { Notice } from './notice-fields.js';

export const noticeKey = (noticeId: string) => ['desk', 'notice', noticeId];

/** A notice, and the tag of the version it was seen in. */
export interface SeenNotice {
  readonly notice: Notice;
  readonly tag: string;
}

export async function readNotice(noticeId: string): Promise<SeenNotice> {
  const asked = api.GET('/api/v1/notices/{noticeId}', { params: { path: { noticeId } } });
  const { data, headers } = await answerWithHeaders(asked);
  return { notice: data, tag: headers.get('etag') ?? '' };
}

export function useNotice(noticeId: string) {
  return useQuery({ queryKey: noticeKey(noticeId), queryFn: () => readNotice(noticeId) });
}
