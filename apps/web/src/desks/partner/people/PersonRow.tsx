import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { Instant } from '../../../shared/time/Instant.js';

interface PersonRowProps {
  readonly person: components['schemas']['AccountView'];
  /** Nobody takes the roles away from herself. */
  readonly isMe: boolean;
}

/** One person, with the roles and the account to be changed in place. */
export function PersonRow({ person, isMe }: PersonRowProps) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const { id, displayName, email, roles, status, createdAt, version } = person;
  const params = { path: { accountId: id }, header: { 'If-Match': `"${version}"` } };
  const onSettled = () => queries.invalidateQueries({ queryKey: ['desk', 'people'] });
  const isAdmin = roles.includes('PARTNER_ADMIN');
  const change = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/v1/accounts/{accountId}/roles', {
          params,
          body: { roles: isAdmin ? ['PARTNER'] : ['PARTNER', 'PARTNER_ADMIN'], reason: 'CHANGED_BY_PARTNER_ADMIN' },
        }),
      ),
    onSettled,
  });
  const close = useMutation({
    mutationFn: () => {
      const body = { reason: 'CHANGED_BY_PARTNER_ADMIN' };
      return status === 'OPEN'
        ? answer(api.POST('/api/v1/accounts/{accountId}/closures', { params, body }))
        : answer(api.POST('/api/v1/accounts/{accountId}/reopenings', { params, body }));
    },
    onSettled,
  });
  return (
    <tr>
      <td data-label={t('column.person')}>
        <span>
          {displayName}
          <br />
          <span className="quiet address">{email}</span>
        </span>
      </td>
      <td data-label={t('column.roles')}>
        <Checkbox
          checked={isAdmin}
          disabled={isMe || change.isPending || status === 'CLOSED'}
          onChange={() => change.mutate()}
          aria-label={t('adminOf', { name: displayName })}
        >
          {t('admin')}
        </Checkbox>
      </td>
      <td data-label={t('column.state')}>
        <StateTag tone={status === 'OPEN' ? 'good' : 'quiet'} word={t(`status.${status}`)} />
      </td>
      <td data-label={t('column.since')}>
        <Instant at={createdAt} />
      </td>
      <td data-label={t('column.act')}>
        {isMe ? (
          <span className="quiet">{t('you')}</span>
        ) : (
          <Button size="small" danger={status === 'OPEN'} loading={close.isPending} onClick={() => close.mutate()}>
            {t(status === 'OPEN' ? 'close' : 'reopen')}
          </Button>
        )}
        {[change.error, close.error].map(
          (error) => error !== null && <ProblemNote key={error.message} error={error} />,
        )}
      </td>
    </tr>
  );
}
