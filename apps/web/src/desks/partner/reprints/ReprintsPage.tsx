import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answer, answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { PagedList } from '../../../shared/list/PagedList.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { usePublisherZone } from '../../public/claim/use-publisher-zone.js';
import { DeclareReprint } from './DeclareReprint.js';
import { clockOf, LIGHT_TONES, lightOf, type Reprint, reprintsIn } from './light.js';

/** `/partner/reprints?license=`: pages that were declared, whether they are in order, and until when they must be. */
export function ReprintsPage() {
  const { t } = useTranslation(['reprints', 'partner']);
  const [search, setSearch] = useSearchParams();
  const [isDeclaring, setDeclaring] = useState(false);
  const licenseId = search.get('license') ?? '';
  const reprints = useInfiniteQuery({
    queryKey: ['desk', 'reprints', licenseId],
    queryFn: async ({ pageParam }) => {
      const query = { ...(licenseId === '' ? {} : { licenseId }), ...(pageParam === '' ? {} : { cursor: pageParam }) };
      const { data, headers } = await answerWithHeaders(api.GET('/api/v1/reprints', { params: { query } }));
      return { items: reprintsIn(data), next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const { fetchNextPage } = reprints;
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const pages = reprints.data?.pages.map(({ items }) => items) ?? [];
  const isEmpty = reprints.isSuccess && pages.every((items) => items.length === 0);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button type="primary" onClick={() => setDeclaring(true)}>
            {t('declare.open')}
          </Button>
        }
      />
      <DeclareReprint isOpen={isDeclaring} onClose={() => setDeclaring(false)} licenseId={licenseId} />
      {licenseId !== '' && (
        <p>
          {t('ofLicense')} <Link to={`/partner/licenses/${licenseId}`}>{t('toLicense')}</Link>{' '}
          <button type="button" className="as-link" onClick={() => setSearch({})}>
            {t('all')}
          </button>
        </p>
      )}
      {reprints.isPending && <Loading />}
      {reprints.isError && <ErrorState error={reprints.error} onRetry={() => void reprints.refetch()} />}
      {isEmpty && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      <PagedList
        pages={isEmpty ? [] : pages}
        renderPage={(items, index) => <Rows items={items} isFirst={index === 0} />}
        hasMore={reprints.hasNextPage}
        isLoadingMore={reprints.isFetchingNextPage}
        onMore={onMore}
        moreLabel={t('partner:more')}
      />
    </>
  );
}

function Rows({ items, isFirst }: { readonly items: readonly Reprint[]; readonly isFirst: boolean }) {
  const { t } = useTranslation('reprints');
  const zone = usePublisherZone();
  return (
    <table className="rows rows-even">
      <thead className={isFirst ? '' : 'unseen'}>
        <tr>
          {(['page', 'light', 'clock', 'seen', 'act'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((reprint) => {
          const clock = clockOf(reprint);
          return (
            <tr key={reprint.id}>
              <td data-label={t('column.page')} className="address">
                {reprint.url}
              </td>
              <td data-label={t('column.light')}>
                <span className={`light tag-${LIGHT_TONES[lightOf(reprint)]}`}>{t(`state.${reprint.state}`)}</span>
              </td>
              <td data-label={t('column.clock')}>
                {clock === undefined ? (
                  <span className="quiet">{t('noClock')}</span>
                ) : (
                  <>
                    {t(reprint.state === 'IN_BREACH' ? 'cureBy' : 'removeBy')} <Instant at={clock} {...zone} />
                  </>
                )}
              </td>
              <td data-label={t('column.seen')}>
                {reprint.lastSeenAt === undefined ? (
                  <span className="quiet">{t('notSeen')}</span>
                ) : (
                  <Instant at={reprint.lastSeenAt} />
                )}
              </td>
              <td data-label={t('column.act')}>
                {reprint.state === 'MUST_REMOVE' ? (
                  <SayGone reprint={reprint} />
                ) : (
                  <span className="quiet">{t('nothing')}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function SayGone({ reprint: { id, version } }: { readonly reprint: Reprint }) {
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
