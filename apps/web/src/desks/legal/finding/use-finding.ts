import { useQuery } from '@tanstack/react-query';
import { answer, answerWithHeaders } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import type { Range } from './segments.js';

type Detail = components['schemas']['FindingDetailView'];

/** A finding; docs/openapi.json describes some of its parts in words alone. */
export interface Finding extends Omit<Detail, 'work' | 'reuse' | 'credit' | 'decision' | 'reasons' | 'flags'> {
  readonly work?: { readonly id: string; readonly uri: string; readonly title: string };
  readonly reasons: readonly { readonly code: string; readonly about?: string }[];
  readonly flags: readonly { readonly code: string; readonly rule: string; readonly evidence: string }[];
  readonly reuse?: {
    readonly class: 'FULL' | 'EXCERPT' | 'REWRITE' | 'QUOTATION';
    readonly workCovered: number;
    readonly pageCovered: number;
    readonly spans: readonly { readonly work: Range; readonly page: Range }[];
  };
  readonly credit: {
    readonly class: string;
    readonly duty: 'MET' | 'REVIEW' | 'UNMET';
    readonly visible: boolean;
    readonly line?: string;
    readonly region?: string;
  };
  readonly decision?: {
    readonly verdict: string;
    readonly reasons: readonly { readonly code: string }[];
    readonly licenseId?: string;
  };
}

/** A finding with the tag of the version it was seen in. */
export function useFinding(findingId: string) {
  return useQuery({
    queryKey: ['desk', 'finding', findingId],
    queryFn: async () => {
      const asked = api.GET('/api/v1/findings/{findingId}', { params: { path: { findingId } } });
      const { data, headers } = await answerWithHeaders(asked);
      return { finding: data as unknown as Finding, tag: headers.get('etag') ?? '' };
    },
  });
}

/** The texts that the spans are counted in. They never change: a finding speaks of one version and one stored page. */
export function useTexts(findingId: string, workId: string | undefined) {
  const page = useQuery({
    queryKey: ['desk', 'finding', findingId, 'text'],
    queryFn: () => answer(api.GET('/api/v1/findings/{findingId}/text', { params: { path: { findingId } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const work = useQuery({
    queryKey: ['desk', 'work', workId],
    queryFn: () => answer(api.GET('/api/v1/works/{workId}', { params: { path: { workId: workId ?? '' } } })),
    enabled: workId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { page, work };
}
