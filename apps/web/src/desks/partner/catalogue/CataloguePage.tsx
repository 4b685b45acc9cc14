import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { answer, answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { PagedList } from '../../../shared/list/PagedList.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { FacetPanel } from './FacetPanel.js';
import { queryIn, withFilter } from './search.js';
import { useBasket } from './use-basket.js';
import { WorkCard } from './WorkCard.js';

/**
 * `/partner?q=&language=&origin=&section=&month=&productId=&scope=&order=`: works to license, and whether they may be used.
 * `/partner?license=<work>`, to which a public page of a work leads, opens the wish for that work.
 */
export function CataloguePage() {
  const [search] = useSearchParams();
  const workId = search.get('license');
  if (workId !== null && workId !== '') {
    return <Navigate to={`/partner/requests/new?${new URLSearchParams({ works: workId })}`} replace />;
  }
  return <Catalogue />;
}

function Catalogue() {
  const { t } = useTranslation(['catalogue', 'partner']);
  const [search, setSearch] = useSearchParams();
  const query = queryIn(search);
  const basket = useBasket();
  const me = useQuery({ queryKey: ['desk', 'me'], queryFn: () => answer(api.GET('/api/v1/me')), staleTime: 300_000 });
  const found = useInfiniteQuery({
    queryKey: ['desk', 'catalogue', query],
    queryFn: async ({ pageParam }) => {
      const asked = { ...query, facets: pageParam === '' ? 'true' : 'false', limit: 20 } as const;
      const page = pageParam === '' ? {} : { cursor: pageParam };
      const { data, headers } = await answerWithHeaders(
        api.GET('/api/v1/catalogue', { params: { query: { ...asked, ...page } } }),
      );
      return { ...data, next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const { fetchNextPage } = found;
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const first = found.data?.pages[0];
  const pages = found.data?.pages.map(({ items }) => items) ?? [];
  const isEmpty = found.isSuccess && pages.every((items) => items.length === 0) && !found.hasNextPage;
  const set = (name: string, value: string) => setSearch(withFilter(search, name, value));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="catalogue">
        <aside className="catalogue-side">
          {first?.facets !== undefined && <FacetPanel facets={first.facets} search={search} onChoose={set} />}
        </aside>
        <div>
          <Input.Search
            key={query.q ?? ''}
            defaultValue={query.q ?? ''}
            aria-label={t('words')}
            placeholder={t('wordsHint')}
            enterButton={t('find')}
            allowClear
            onSearch={(words) => {
              if (words.trim() !== (query.q ?? '')) setSearch(withFilter(withoutWords(search), 'q', words.trim()));
            }}
          />
          <div className="catalogue-choices">
            <Segmented
              aria-label={t('scope.label')}
              value={query.scope ?? 'MINE'}
              onChange={(scope) => setSearch(withFilter(search, 'scope', scope === 'MINE' ? '' : scope))}
              options={(['MINE', 'PUBLIC'] as const).map((value) => ({ value, label: t(`scope.${value}`) }))}
            />
            <Segmented
              aria-label={t('order.label')}
              value={query.order ?? 'BEST'}
              onChange={(order) => setSearch(withFilter(search, 'order', order === 'BEST' ? '' : order))}
              options={(['BEST', 'NEWEST'] as const).map((value) => ({ value, label: t(`order.${value}`) }))}
            />
          </div>
          {first?.correctedTo !== undefined && (
            <p role="status">
              {t('corrected')}{' '}
              <button type="button" className="as-link" onClick={() => set('q', first.correctedTo ?? '')}>
                {first.correctedTo}
              </button>
            </p>
          )}
          {found.isPending && <Loading />}
          {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
          {isEmpty && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
          <PagedList
            pages={pages}
            renderPage={(items) => (
              <ul className="cards">
                {items.map((item) => (
                  <li key={item.id}>
                    <WorkCard
                      item={item}
                      isChosen={basket.has(item.id)}
                      onChoose={() => basket.toggle(item.id)}
                      domains={me.data?.partner?.domains ?? []}
                    />
                  </li>
                ))}
              </ul>
            )}
            hasMore={found.hasNextPage}
            isLoadingMore={found.isFetchingNextPage}
            onMore={onMore}
            moreLabel={t('partner:more')}
          />
        </div>
      </div>
      {basket.ids.length > 0 && (
        <section className="basket" aria-label={t('basket.label')}>
          <span>{t('basket.count', { works: basket.ids.length })}</span>
          <Button onClick={basket.empty}>{t('basket.empty')}</Button>
          <Link className="button-link" to={`/partner/requests/new?works=${basket.ids.join(',')}`}>
            {t('basket.request')}
          </Link>
        </section>
      )}
    </>
  );
}

/** Searching for other words keeps the filters but never searches for both. */
function withoutWords(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('q');
  return next;
}
