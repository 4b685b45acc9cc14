import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { PagedList } from '../../../shared/list/PagedList.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Choice } from '../terms/Choice.js';
import { LICENSE_STATES, LICENSE_TONES, licensesIn } from './license.js';
import { Remaining } from './Remaining.js';
import { TermBar } from './TermBar.js';

/** `/partner/licenses?state=`: what is held, how much of it is left, and until when. */
export function LicensesPage() {
  const { t } = useTranslation(['licenses', 'partner']);
  const [search, setSearch] = useSearchParams();
  const state = LICENSE_STATES.find((each) => each === search.get('state'));
  const licenses = useInfiniteQuery({
    queryKey: ['desk', 'licenses', state],
    queryFn: async ({ pageParam }) => {
      const query = { ...(state === undefined ? {} : { state }), ...(pageParam === '' ? {} : { cursor: pageParam }) };
      const { data, headers } = await answerWithHeaders(
        api.GET('/api/v1/licenses', { params: { query: { ...query, limit: 20 } } }),
      );
      return { items: licensesIn(data), next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const { fetchNextPage } = licenses;
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const pages = licenses.data?.pages.map(({ items }) => items) ?? [];
  const isEmpty = licenses.isSuccess && pages.every((items) => items.length === 0);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="filter narrow">
        <Choice
          label={t('filter')}
          value={state ?? 'ALL'}
          onChange={(next) => setSearch(next === 'ALL' ? {} : { state: next })}
          options={(['ALL', ...LICENSE_STATES] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </div>
      {licenses.isPending && <Loading />}
      {licenses.isError && <ErrorState error={licenses.error} onRetry={() => void licenses.refetch()} />}
      {isEmpty && (
        <EmptyState title={t('empty')} action={<Link to="/partner">{t('toCatalogue')}</Link>}>
          {t('emptyText')}
        </EmptyState>
      )}
      <PagedList
        pages={isEmpty ? [] : pages}
        renderPage={(items) => (
          <ul className="cards">
            {items.map(({ id, works, scope, state: standing }) => (
              <li key={id}>
                <article className="card license-card">
                  <div>
                    <h2>
                      <Link to={`/partner/licenses/${id}`}>{works[0]?.title ?? t('ofProduct')}</Link>
                    </h2>
                    <p className="quiet">
                      {works.length > 1 && `${t('moreWorks', { works: works.length - 1 })} · `}
                      {scope.uses.map((use) => t(`partner:use.${use}`)).join(' · ')}
                    </p>
                    <StateTag tone={LICENSE_TONES[standing]} word={t(`state.${standing}`)} />
                  </div>
                  <Remaining licenseId={id} isCounted={scope.copies !== undefined} />
                  <TermBar scope={scope} />
                </article>
              </li>
            ))}
          </ul>
        )}
        hasMore={licenses.hasNextPage}
        isLoadingMore={licenses.isFetchingNextPage}
        onMore={onMore}
        moreLabel={t('partner:more')}
      />
    </>
  );
}
