import { useQuery } from '@tanstack/react-query';
import { answer, answerWithHeaders } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

export type CaseFile = components['schemas']['CaseFileView'];
export type CaseState = components['schemas']['MoveCaseDto']['to'];
export type Clock = components['schemas']['ClockView'];

/** Everything about one case is asked anew under this key. */
export const caseKey = (caseId: string) => ['desk', 'case', caseId];

export function useCase(caseId: string) {
  return useQuery({
    queryKey: caseKey(caseId),
    queryFn: async () => {
      const { data, headers } = await answerWithHeaders(
        api.GET('/api/v1/cases/{caseId}', { params: { path: { caseId } } }),
      );
      return { file: data, tag: headers.get('etag') ?? '' };
    },
  });
}

export function useClocks(caseId: string) {
  return useQuery({
    queryKey: [...caseKey(caseId), 'clocks'],
    queryFn: () => answer(api.GET('/api/v1/cases/{caseId}/clocks', { params: { path: { caseId } } })),
  });
}

export function useNotices(caseId: string) {
  return useQuery({
    queryKey: [...caseKey(caseId), 'notices'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/cases/{caseId}/notices', { params: { path: { caseId } } }))).items,
  });
}
