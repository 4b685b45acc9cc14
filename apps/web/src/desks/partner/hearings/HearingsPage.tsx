import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { PagedList } from '../../../shared/list/PagedList.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { HEARING_TONES, type Hearing } from './hearing.js';

/** `/partner/findings`: what was found about this partner, before anything is decided. */
export function HearingsPage() {
  const { t } = useTranslation(['hearings', 'partner']);
  const hearings = useInfiniteQuery({
    queryKey: ['desk', 'hearings'],
    queryFn: async ({ pageParam }) => {
      const query = pageParam === '' ? {} : { cursor: pageParam };
      const { data, headers } = await answerWithHeaders(api.GET('/api/v1/hearings', { params: { query } }));
      return { items: data.items, next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const { fetchNextPage } = hearings;
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const pages = hearings.data?.pages.map(({ items }) => items) ?? [];
  const isEmpty = hearings.isSuccess && pages.every((items) => items.length === 0);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {hearings.isPending && <Loading />}
      {hearings.isError && <ErrorState error={hearings.error} onRetry={() => void hearings.refetch()} />}
      {isEmpty && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      <PagedList
        pages={isEmpty ? [] : pages}
        renderPage={(items, index) => <Rows items={items} isFirst={index === 0} />}
        hasMore={hearings.hasNextPage}
        isLoadingMore={hearings.isFetchingNextPage}
        onMore={onMore}
        moreLabel={t('partner:more')}
      />
    </>
  );
}

function Rows({ items, isFirst }: { readonly items: readonly Hearing[]; readonly isFirst: boolean }) {
  const { t } = useTranslation('hearings');
  const zone = usePublisherZone();
  return (
    <table className="rows rows-even">
      <thead className={isFirst ? '' : 'unseen'}>
        <tr>
          {(['what', 'page', 'state', 'until'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, kind, url, status, cureBy, curedAt }) => (
          <tr key={id}>
            <td data-label={t('column.what')}>
              <Link to={`/partner/findings/${id}`}>{t(`kind.${kind}`)}</Link>
            </td>
            <td data-label={t('column.page')} className="address">
              {url ?? <span className="quiet">{t('noPage')}</span>}
            </td>
            <td data-label={t('column.state')}>
              <StateTag tone={HEARING_TONES[status]} word={t(curedAt === undefined ? `status.${status}` : 'cured')} />
            </td>
            <td data-label={t('column.until')}>
              <Instant at={cureBy} {...zone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
