import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { ShownOnce } from './ShownOnce.js';
import { WebhookCard } from './WebhookCard.js';
import { EVENT_TYPES, type EventType } from './webhook.js';

/** Where the partner's systems are told of works and licenses. */
export function Webhooks() {
  const { t } = useTranslation('access');
  const [isAdding, setAdding] = useState(false);
  const endpoints = useQuery({
    queryKey: ['desk', 'webhooks'],
    queryFn: () => answer(api.GET('/api/v1/webhook-endpoints')),
  });
  return (
    <section className="apart">
      <h2>{t('hooks.title')}</h2>
      <p className="page-lead">{t('hooks.text')}</p>
      <Button aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
        {t('hooks.new')}
      </Button>
      {isAdding && <NewEndpoint />}
      {endpoints.isPending && <Loading />}
      {endpoints.isError && <ErrorState error={endpoints.error} onRetry={() => void endpoints.refetch()} />}
      {endpoints.data?.items.length === 0 && <EmptyState title={t('hooks.empty')}>{t('hooks.emptyText')}</EmptyState>}
      <ul className="cards access-list">
        {endpoints.data?.items.map((endpoint) => (
          <li key={endpoint.id}>
            <WebhookCard endpoint={endpoint} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewEndpoint() {
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const [url, setUrl] = useState('');
  const [types, setTypes] = useState<readonly EventType[]>(EVENT_TYPES);
  const register = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/webhook-endpoints', { body: { url: url.trim(), types: [...types] } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['desk', 'webhooks'] }),
  });
  return (
    <form
      className="panel stacked access-form"
      onSubmit={(event) => {
        event.preventDefault();
        register.mutate();
      }}
    >
      <div className="choice">
        <label htmlFor="hook-url">{t('hooks.url')}</label>
        <input
          id="hook-url"
          type="url"
          value={url}
          placeholder="https://"
          onChange={({ target }) => setUrl(target.value)}
        />
      </div>
      <fieldset className="plain">
        <legend>{t('hooks.types')}</legend>
        <Checkbox.Group
          className="choices-many"
          value={[...types]}
          onChange={(chosen) => setTypes(EVENT_TYPES.filter((type) => chosen.includes(type)))}
          options={EVENT_TYPES.map((value) => ({
            value,
            label: t(`hooks.type.${value.replace('.', '-')}` as 'hooks.type.work-published'),
          }))}
        />
      </fieldset>
      {register.error !== null && <ProblemNote error={register.error} />}
      <Button
        type="primary"
        htmlType="submit"
        loading={register.isPending}
        disabled={url.trim() === '' || types.length === 0}
      >
        {t('hooks.add')}
      </Button>
      {register.data !== undefined && <ShownOnce secret={register.data.secret} title={t('hooks.secret')} />}
    </form>
  );
}
