import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { InboxTable } from './InboxTable.js';

const SUBJECTS = ['ALL', 'REPORT', 'CASE'] as const;

/** `/legal?subject=`: what waits for a decision, in the service's own order. */
export function InboxPage() {
  const { t } = useTranslation('legal');
  const [search, setSearch] = useSearchParams();
  const subject = SUBJECTS.find((each) => each === search.get('subject')) ?? 'ALL';
  const inbox = useInfiniteQuery({
    queryKey: ['desk', 'triage', subject],
    queryFn: async ({ pageParam }) => {
      const query = { ...(subject === 'ALL' ? {} : { subject }), ...(pageParam === '' ? {} : { cursor: pageParam }) };
      const { data, headers } = await answerWithHeaders(api.GET('/api/v1/triage', { params: { query } }));
      return { items: data.items, next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Segmented
        className="filter"
        aria-label={t('filter.label')}
        value={subject}
        onChange={(next) => setSearch(next === 'ALL' ? {} : { subject: next })}
        options={SUBJECTS.map((value) => ({ value, label: t(`filter.${value}`) }))}
      />
      {inbox.isPending && <Loading />}
      {inbox.isError && <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {inbox.isSuccess && items.length === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {items.length > 0 && <InboxTable items={items} />}
      {inbox.hasNextPage && (
        <Button block onClick={() => void inbox.fetchNextPage()} loading={inbox.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
