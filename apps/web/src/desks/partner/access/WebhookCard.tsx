import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, answerWithHeaders } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { ShownOnce } from './ShownOnce.js';
import type { Endpoint } from './webhook.js';

/** After a test, for as long as its answer may take, the attempts are asked for so often, ms. */
const LOOK_EVERY = 2_000;

/** One endpoint: on or off, a test message, a new secret, and what came of the last attempts. */
export function WebhookCard({ endpoint }: { readonly endpoint: Endpoint }) {
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const { id, url, types, state, disabledFor } = endpoint;
  const path = { endpointId: id };
  const again = () => queries.invalidateQueries({ queryKey: ['desk', 'webhooks'] });
  const test = useMutation({
    mutationFn: async () => {
      await answer(api.POST('/api/v1/webhook-endpoints/{endpointId}/tests', { params: { path } }));
    },
  });
  const rotate = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/webhook-endpoints/{endpointId}/secret-rotations', { params: { path }, body: {} })),
  });
  const turn = useMutation({
    mutationFn: async () => {
      const { headers } = await answerWithHeaders(
        api.GET('/api/v1/webhook-endpoints/{endpointId}', { params: { path } }),
      );
      const header = { 'If-Match': headers.get('etag') ?? '' };
      const body = { state: state === 'ENABLED' ? ('DISABLED' as const) : ('ENABLED' as const) };
      return answer(api.PATCH('/api/v1/webhook-endpoints/{endpointId}', { params: { path, header }, body }));
    },
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: async () => {
      await answer(api.DELETE('/api/v1/webhook-endpoints/{endpointId}', { params: { path } }));
    },
    onSettled: again,
  });
  return (
    <article className="card" data-endpoint={state}>
      <h3 className="address">{url}</h3>
      <p>
        <StateTag tone={state === 'ENABLED' ? 'good' : 'quiet'} word={t(`hooks.state.${state}`)} />{' '}
        {disabledFor !== undefined && t(`hooks.disabledFor.${disabledFor}`)} <code>{types.join(' ')}</code>
      </p>
      <div className="form-end">
        <Button loading={test.isPending} disabled={state !== 'ENABLED'} onClick={() => test.mutate()}>
          {t('hooks.test')}
        </Button>
        <Button loading={turn.isPending} onClick={() => turn.mutate()}>
          {t(state === 'ENABLED' ? 'hooks.turnOff' : 'hooks.turnOn')}
        </Button>
        <Button loading={rotate.isPending} onClick={() => rotate.mutate()}>
          {t('hooks.rotate')}
        </Button>
        <Button danger loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('hooks.remove')}
        </Button>
      </div>
      {test.isSuccess && <p role="status">{t('hooks.tested')}</p>}
      {rotate.data !== undefined && <ShownOnce secret={rotate.data.secret} title={t('hooks.secret')} />}
      {[test.error, turn.error, rotate.error, remove.error].map(
        (error) => error !== null && <ProblemNote key={error.message} error={error} />,
      )}
      <Attempts endpointId={id} isLive={test.isSuccess} />
    </article>
  );
}

function Attempts({ endpointId, isLive }: { readonly endpointId: string; readonly isLive: boolean }) {
  const { t } = useTranslation('access');
  const [isOpen, setOpen] = useState(false);
  const attempts = useQuery({
    queryKey: ['desk', 'webhook-attempts', endpointId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/webhook-endpoints/{endpointId}/attempts', {
          params: { path: { endpointId }, query: { limit: 10 } },
        }),
      ),
    enabled: isOpen || isLive,
    refetchInterval: isLive ? LOOK_EVERY : false,
  });
  return (
    <details className="attempts" open={isOpen || isLive} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('hooks.attempts')}</summary>
      {attempts.isPending && <Loading />}
      {attempts.isError && <ErrorState error={attempts.error} onRetry={() => void attempts.refetch()} />}
      {attempts.data?.items.length === 0 && <p className="quiet">{t('hooks.noAttempts')}</p>}
      <ul>
        {attempts.data?.items.map(({ id, attemptedAt, durationMs, status, failure }) => (
          <li key={id}>
            <StateTag
              tone={failure === undefined ? 'good' : 'bad'}
              word={status === undefined ? t('hooks.noAnswer') : String(status)}
            />{' '}
            <Instant at={attemptedAt} /> · {t('hooks.took', { ms: durationMs })}{' '}
            {failure !== undefined && <code>{failure}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}
