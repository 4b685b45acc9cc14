import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';

/** Asks for the same license again for the time after; says where that was done already. */
export function Renewal({ licenseId }: { readonly licenseId: string }) {
  const { t } = useTranslation('licenses');
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const renewals = useQuery({
    queryKey: ['desk', 'renewals', licenseId],
    queryFn: () => answer(api.GET('/api/v1/licenses/{licenseId}/renewals', { params: { path: { licenseId } } })),
  });
  const renew = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/licenses/{licenseId}/renewals', {
          params: { path: { licenseId }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    onSuccess: ({ id }) => navigate(`/partner/requests/${id}`),
  });
  const [next] = renewals.data?.renewedBy ?? [];
  return (
    <div className="renewal">
      {next === undefined ? (
        <Button loading={renew.isPending} onClick={() => renew.mutate()}>
          {t('renew')}
        </Button>
      ) : (
        <Link to={`/partner/requests/${next.requestId}`}>{t('renewed')}</Link>
      )}
      {renew.error !== null && <ProblemNote error={renew.error} />}
    </div>
  );
}
