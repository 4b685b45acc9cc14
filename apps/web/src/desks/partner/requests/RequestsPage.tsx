import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { bytesOf, keepAs } from '../../../api/download.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { PagedList } from '../../../shared/list/PagedList.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { chooseLanguage } from '../../../words/languages.js';
import { Choice } from '../terms/Choice.js';
import { moneyIn } from '../terms/money.js';
import { type LicenseRequest, REQUEST_STATES, REQUEST_TONES, requestsIn } from './request.js';

/** `/partner/requests?state=`: what was asked for, the newest first. */
export function RequestsPage() {
  const { t } = useTranslation(['requests', 'partner']);
  const [search, setSearch] = useSearchParams();
  const state = REQUEST_STATES.find((each) => each === search.get('state'));
  const requests = useInfiniteQuery({
    queryKey: ['desk', 'requests', state],
    queryFn: async ({ pageParam }) => {
      const query = { ...(state === undefined ? {} : { state }), ...(pageParam === '' ? {} : { cursor: pageParam }) };
      const { data, headers } = await answerWithHeaders(api.GET('/api/v1/license-requests', { params: { query } }));
      return { items: requestsIn(data), next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const { fetchNextPage } = requests;
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const pages = requests.data?.pages.map(({ items }) => items) ?? [];
  const isEmpty = requests.isSuccess && pages.every((items) => items.length === 0);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <button
              type="button"
              className="as-link"
              onClick={() => void bytesOf('/api/v1/license-requests.csv').then((csv) => keepAs('requests.csv', csv))}
            >
              {t('csv')}
            </button>
            <Link className="button-link" to="/partner">
              {t('new')}
            </Link>
          </>
        }
      />
      <div className="filter narrow">
        <Choice
          label={t('filter')}
          value={state ?? 'ALL'}
          onChange={(next) => setSearch(next === 'ALL' ? {} : { state: next })}
          options={(['ALL', ...REQUEST_STATES] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </div>
      {requests.isPending && <Loading />}
      {requests.isError && <ErrorState error={requests.error} onRetry={() => void requests.refetch()} />}
      {isEmpty && (
        <EmptyState title={t('empty')} action={<Link to="/partner">{t('new')}</Link>}>
          {t('emptyText')}
        </EmptyState>
      )}
      <PagedList
        pages={isEmpty ? [] : pages}
        renderPage={(items, index) => <Rows items={items} isFirst={index === 0} />}
        hasMore={requests.hasNextPage}
        isLoadingMore={requests.isFetchingNextPage}
        onMore={onMore}
        moreLabel={t('partner:more')}
      />
    </>
  );
}

function Rows({ items, isFirst }: { readonly items: readonly LicenseRequest[]; readonly isFirst: boolean }) {
  const { t, i18n } = useTranslation(['requests', 'partner']);
  const zone = usePublisherZone();
  const language = chooseLanguage([i18n.language]);
  const list = new Intl.ListFormat(language, { type: 'unit' });
  return (
    <table className="rows rows-even">
      <thead className={isFirst ? '' : 'unseen'}>
        <tr>
          {(['what', 'state', 'turn', 'price', 'created'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, state, scope, workIds, answer: clock, quote, createdAt }) => (
          <tr key={id}>
            <td data-label={t('column.what')}>
              <Link to={`/partner/requests/${id}`}>
                {list.format(scope.uses.map((use) => t(`partner:use.${use}`)))} ·{' '}
                {workIds.length === 0 ? t('ofProduct') : t('works', { works: workIds.length })}
              </Link>
            </td>
            <td data-label={t('column.state')}>
              <StateTag tone={REQUEST_TONES[state]} word={t(`state.${state}`)} />
            </td>
            <td data-label={t('column.turn')} className={clock?.isOverdue === true ? 'overdue' : ''}>
              {clock === undefined ? (
                <span className="quiet">{t('noClock')}</span>
              ) : (
                <>
                  {t(`turn.${clock.waitsFor}`)} <Instant at={clock.dueAt} {...zone} />
                </>
              )}
            </td>
            <td data-label={t('column.price')}>
              {quote === undefined ? <span className="quiet">{t('noPrice')}</span> : moneyIn(quote.total, language)}
            </td>
            <td data-label={t('column.created')}>
              <Instant at={createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
