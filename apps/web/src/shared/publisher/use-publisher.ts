import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer } from '../../api/answer.js';
import { api } from '../../api/client.js';

/** Name of the publisher in the reader's language; empty until it is known. */
export function usePublisher(): string {
  const { i18n } = useTranslation();
  const publisher = useQuery({
    queryKey: ['publisher'],
    queryFn: () => answer(api.GET('/api/v1/publisher')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return nameIn(publisher.data?.names, i18n.language);
}

/** @param names by language tag, as the service gives them */
export function nameIn(names: unknown, language: string): string {
  if (typeof names !== 'object' || names === null) return '';
  const entries = Object.entries(names).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return (
    entries.find(([tag]) => tag === language)?.[1] ??
    entries.find(([tag]) => tag === 'en')?.[1] ??
    entries[0]?.[1] ??
    ''
  );
}
