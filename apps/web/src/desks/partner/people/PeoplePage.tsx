import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { InvitePerson } from './InvitePerson.js';
import { PersonRow } from './PersonRow.js';

/** `/partner/people`: who works for this partner, in which roles, and invitations. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const me = useQuery({ queryKey: ['desk', 'me'], queryFn: () => answer(api.GET('/api/v1/me')), staleTime: 300_000 });
  const partnerId = me.data?.partner?.id ?? '';
  const people = useQuery({
    queryKey: ['desk', 'people', partnerId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/partners/{partnerId}/accounts', { params: { path: { partnerId }, query: { limit: 200 } } }),
      ),
    enabled: partnerId !== '',
  });
  if (me.isError) return <ErrorState heading="h1" error={me.error} onRetry={() => void me.refetch()} />;
  if (people.isError) return <ErrorState heading="h1" error={people.error} onRetry={() => void people.refetch()} />;
  if (people.isPending) return <Loading />;
  const open = people.data.items.filter(({ status }) => status === 'OPEN').length;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead', { people: open, seats: me.data?.partner?.seats ?? open })} />
      <InvitePerson partnerId={partnerId} />
      <table className="rows access-list">
        <thead>
          <tr>
            {(['person', 'roles', 'state', 'since', 'act'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.data.items.map((person) => (
            <PersonRow key={person.id} person={person} isMe={person.id === me.data?.account.id} />
          ))}
        </tbody>
      </table>
    </>
  );
}
