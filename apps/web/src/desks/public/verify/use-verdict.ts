import { useQuery } from '@tanstack/react-query';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { issuerMaterial } from './issuer-material.js';
import { verifyOffline } from './verify-offline.js';

/** Either a number as typed, or a signed text. */
export type Asked =
  | { readonly number: string; readonly token?: never }
  | { readonly token: string; readonly number?: never };

const SECOND_MS = 1_000;

/** What the service says, from its register as it is now. */
export function useServiceVerdict(asked: Asked) {
  const body = asked.token === undefined ? { number: asked.number } : { token: asked.token };
  return useQuery({
    queryKey: ['verification', body],
    queryFn: () => answer(api.POST('/api/v1/certificates/verify', { body })),
    enabled: asked.token !== undefined || asked.number !== '',
    networkMode: 'always',
    retry: false,
  });
}

/** What this browser finds out by itself, with or without a connection. */
export function useBrowserVerdict(token: string | undefined) {
  return useQuery({
    queryKey: ['browser-verification', token],
    queryFn: async () => verifyOffline(token ?? '', await issuerMaterial(), Date.now() / SECOND_MS),
    enabled: token !== undefined,
    networkMode: 'always',
    retry: false,
  });
}
