import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { bytesOf, keepAs } from '../../../api/download.js';
import type { components } from '../../../api/schema.js';
import { PagedList } from '../../../shared/list/PagedList.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';

type Delivery = components['schemas']['DeliveryView'];

/** What was taken, when and in which form, the newest first. */
export function Deliveries() {
  const { t } = useTranslation(['supply', 'partner']);
  const deliveries = useInfiniteQuery({
    queryKey: ['desk', 'deliveries'],
    queryFn: async ({ pageParam }) => {
      const query = { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      const { data, headers } = await answerWithHeaders(api.GET('/api/v1/deliveries', { params: { query } }));
      return { items: (data as unknown as { items: readonly Delivery[] }).items, next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const { fetchNextPage } = deliveries;
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const pages = deliveries.data?.pages.map(({ items }) => items) ?? [];
  const isEmpty = deliveries.isSuccess && pages.every((items) => items.length === 0);
  return (
    <section className="apart">
      <h2>{t('deliveries.title')}</h2>
      {deliveries.isPending && <Loading />}
      {deliveries.isError && <ErrorState error={deliveries.error} onRetry={() => void deliveries.refetch()} />}
      {isEmpty && <EmptyState title={t('deliveries.empty')}>{t('deliveries.emptyText')}</EmptyState>}
      {deliveries.isSuccess && !isEmpty && (
        <p>
          <button
            type="button"
            className="as-link"
            onClick={() => void bytesOf('/api/v1/deliveries.csv').then((csv) => keepAs('deliveries.csv', csv))}
          >
            {t('usage.csv')}
          </button>
        </p>
      )}
      <PagedList
        pages={isEmpty ? [] : pages}
        renderPage={(items, index) => <Rows items={items} isFirst={index === 0} />}
        hasMore={deliveries.hasNextPage}
        isLoadingMore={deliveries.isFetchingNextPage}
        onMore={onMore}
        moreLabel={t('partner:more')}
      />
    </section>
  );
}

function Rows({ items, isFirst }: { readonly items: readonly Delivery[]; readonly isFirst: boolean }) {
  const { t } = useTranslation('supply');
  return (
    <table className="rows rows-even">
      <thead className={isFirst ? '' : 'unseen'}>
        <tr>
          {(['at', 'kind', 'format', 'works', 'address'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, deliveredAt, kind, format, items: works, address }) => (
          <tr key={id}>
            <td data-label={t('column.at')}>
              <Instant at={deliveredAt} />
            </td>
            <td data-label={t('column.kind')}>{t(`deliveries.kind.${kind}`)}</td>
            <td data-label={t('column.format')}>
              <code>{format}</code>
            </td>
            <td data-label={t('column.works')}>
              {works.length === 1 && works[0] !== undefined ? (
                <Link to={`/partner/works/${works[0].workId}`}>{works[0].uri}</Link>
              ) : (
                works.length
              )}
            </td>
            <td data-label={t('column.address')}>
              <code>{address}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
