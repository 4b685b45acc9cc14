import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import type { Reprint } from './reprint.js';

/** The licensee says that the page is gone; it is looked at all the same. */
export function SayGone({ reprint: { id, version } }: { readonly reprint: Reprint }) {
  const { t } = useTranslation('reprints');
  const queries = useQueryClient();
  const gone = useMutation({
    mutationFn: () => {
      const params = { path: { reprintId: id }, header: { 'If-Match': `"${version}"` } };
      return answer(api.POST('/api/v1/reprints/{reprintId}/removals', { params }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'reprints'] }),
  });
  return (
    <>
      <Button size="small" loading={gone.isPending} onClick={() => gone.mutate()}>
        {t('gone')}
      </Button>
      {gone.error !== null && <ProblemNote error={gone.error} />}
    </>
  );
}

/** Somebody mended the page and wants it looked at now. */
export function AskLook({ reprint: { id } }: { readonly reprint: Reprint }) {
  const { t } = useTranslation('reprints');
  const queries = useQueryClient();
  const ask = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/reprints/{reprintId}/checks', { params: { path: { reprintId: id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'reprints'] }),
  });
  return (
    <>
      <Button size="small" loading={ask.isPending} onClick={() => ask.mutate()}>
        {t('look')}
      </Button>
      {ask.isSuccess && <p role="status">{t('lookAsked')}</p>}
      {ask.error !== null && <ProblemNote error={ask.error} />}
    </>
  );
}
