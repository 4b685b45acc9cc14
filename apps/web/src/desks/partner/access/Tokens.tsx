import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { ShownOnce } from './ShownOnce.js';

type Token = components['schemas']['ApiTokenView'];

const TONES = { LIVE: 'good', EXPIRED: 'quiet', REVOKED: 'bad' } as const satisfies Record<Token['state'], string>;
/** What a partner's systems are for; the service knows more, and refuses what is not a partner's. */
const SCOPES = [
  'feeds:read',
  'works:read',
  'licenses:read',
  'decisions:write',
  'usage:read',
  'usage:write',
  'reprints:read',
  'reprints:write',
  'deliveries:read',
  'deliveries:write',
  'advisories:read',
  'advisories:write',
  'certificates:read',
  'license-requests:read',
  'license-requests:write',
  'olp:write',
] as const satisfies readonly Token['scopes'][number][];

/** API tokens: each with its scopes and life; the token itself is shown once, when it is made. */
export function Tokens() {
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const tokens = useQuery({
    queryKey: ['desk', 'api-tokens'],
    queryFn: () => answer(api.GET('/api/v1/api-tokens', { params: { query: { limit: 200 } } })),
  });
  const again = () => queries.invalidateQueries({ queryKey: ['desk', 'api-tokens'] });
  const revoke = useMutation({
    mutationFn: async (tokenId: string) => {
      await answer(api.DELETE('/api/v1/api-tokens/{tokenId}', { params: { path: { tokenId } } }));
    },
    onSettled: again,
  });
  const rotate = useMutation({
    mutationFn: (tokenId: string) =>
      answer(api.POST('/api/v1/api-tokens/{tokenId}/rotations', { params: { path: { tokenId } }, body: {} })),
    onSettled: again,
  });
  return (
    <section>
      <h2>{t('tokens.title')}</h2>
      <p className="page-lead">{t('tokens.text')}</p>
      <Button aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
        {t('tokens.new')}
      </Button>
      {isAdding && <NewToken />}
      {rotate.data !== undefined && <ShownOnce secret={rotate.data.token} title={rotate.data.label} />}
      {[revoke.error, rotate.error].map((error) => error !== null && <ProblemNote key={error.message} error={error} />)}
      {tokens.isPending && <Loading />}
      {tokens.isError && <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data?.items.length === 0 && <EmptyState title={t('tokens.empty')}>{t('tokens.emptyText')}</EmptyState>}
      {tokens.data !== undefined && tokens.data.items.length > 0 && (
        <table className="rows">
          <thead>
            <tr>
              {(['label', 'state', 'scopes', 'used', 'expires', 'act'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`tokens.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tokens.data.items.map(({ id, label, prefix, state, scopes, lastUsedAt, expiresAt }) => (
              <tr key={id}>
                <td data-label={t('tokens.column.label')}>
                  <span>
                    {label} <code>{prefix}…</code>
                  </span>
                </td>
                <td data-label={t('tokens.column.state')}>
                  <StateTag tone={TONES[state]} word={t(`tokens.state.${state}`)} />
                </td>
                <td data-label={t('tokens.column.scopes')}>
                  <code>{scopes.join(' ')}</code>
                </td>
                <td data-label={t('tokens.column.used')}>
                  {lastUsedAt === undefined ? <span className="quiet">{t('never')}</span> : <Instant at={lastUsedAt} />}
                </td>
                <td data-label={t('tokens.column.expires')}>
                  <Instant at={expiresAt} />
                </td>
                <td data-label={t('tokens.column.act')}>
                  {state === 'LIVE' ? (
                    <span className="form-end">
                      <Button size="small" disabled={rotate.isPending} onClick={() => rotate.mutate(id)}>
                        {t('tokens.rotate')}
                      </Button>
                      <Button size="small" danger disabled={revoke.isPending} onClick={() => revoke.mutate(id)}>
                        {t('tokens.revoke')}
                      </Button>
                    </span>
                  ) : (
                    <span className="quiet">{t('nothing')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function NewToken() {
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const [label, setLabel] = useState('');
  const [scopes, setScopes] = useState<readonly (typeof SCOPES)[number][]>(['feeds:read']);
  const issue = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/api-tokens', { body: { label: label.trim(), scopes: [...scopes] } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['desk', 'api-tokens'] }),
  });
  return (
    <form
      className="panel stacked access-form"
      onSubmit={(event) => {
        event.preventDefault();
        issue.mutate();
      }}
    >
      <div className="choice narrow">
        <label htmlFor="token-label">{t('tokens.label')}</label>
        <input id="token-label" value={label} maxLength={100} onChange={({ target }) => setLabel(target.value)} />
      </div>
      <fieldset className="plain">
        <legend>{t('tokens.scopes')}</legend>
        <Checkbox.Group
          className="choices-many"
          value={[...scopes]}
          onChange={(chosen) => setScopes(SCOPES.filter((scope) => chosen.includes(scope)))}
          options={SCOPES.map((value) => ({ value, label: <code>{value}</code> }))}
        />
      </fieldset>
      {issue.error !== null && <ProblemNote error={issue.error} />}
      <Button
        type="primary"
        htmlType="submit"
        loading={issue.isPending}
        disabled={label.trim() === '' || scopes.length === 0}
      >
        {t('tokens.make')}
      </Button>
      {issue.data !== undefined && <ShownOnce secret={issue.data.token} title={issue.data.label} />}
    </form>
  );
}
