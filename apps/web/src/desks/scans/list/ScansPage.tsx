import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { scansIn } from '../scan.js';
import { ScansTable } from './ScansTable.js';
import { StartScan } from './StartScan.js';

/** `/scans`: every scan, the newest first, and the start of a new one. */
export function ScansPage() {
  const { t } = useTranslation('scans');
  const [isStarting, setStarting] = useState(false);
  const scans = useInfiniteQuery({
    queryKey: ['desk', 'scans'],
    queryFn: async ({ pageParam }) => {
      const query = pageParam === '' ? {} : { cursor: pageParam };
      const { data, headers } = await answerWithHeaders(api.GET('/api/v1/scans', { params: { query } }));
      return { items: scansIn(data), next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const start = (
    <Button type="primary" onClick={() => setStarting(true)}>
      {t('start')}
    </Button>
  );
  const items = scans.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={start} />
      <StartScan isOpen={isStarting} onClose={() => setStarting(false)} />
      {scans.isPending && <Loading />}
      {scans.isError && <ErrorState error={scans.error} onRetry={() => void scans.refetch()} />}
      {scans.isSuccess && items.length === 0 && (
        <EmptyState title={t('empty')} action={start}>
          {t('emptyText')}
        </EmptyState>
      )}
      {items.length > 0 && <ScansTable scans={items} />}
      {scans.hasNextPage && (
        <Button block onClick={() => void scans.fetchNextPage()} loading={scans.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
