import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';

/** As many as one page of the service holds. */
const MOST = 200;

/** The operator's people by their accounts; who left is not among them. */
export function useColleagues() {
  return useQuery({
    queryKey: ['desk', 'colleagues'],
    queryFn: async () => (await answer(api.GET('/api/v1/colleagues', { params: { query: { limit: MOST } } }))).items,
    staleTime: 300_000,
  });
}

/** An account by its name; a part of the service by what it is. */
export function Person({ id }: { readonly id: string }) {
  const { t } = useTranslation('legal');
  const colleagues = useColleagues();
  const known = colleagues.data?.find((each) => each.id === id);
  if (known !== undefined) return <span>{known.displayName}</span>;
  return <span className="quiet">{id.includes('.') ? t('person.system') : t('person.unknown')}</span>;
}
