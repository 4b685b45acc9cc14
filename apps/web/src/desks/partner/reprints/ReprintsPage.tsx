import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { PagedList } from '../../../shared/list/PagedList.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Choice } from '../terms/Choice.js';
import { Checks } from './Checks.js';
import { DeclareReprint } from './DeclareReprint.js';
import { AskLook, SayGone } from './ReprintSteps.js';
import { clockOf, LIGHT_TONES, LIGHTS, type Reprint } from './reprint.js';

/** `/partner/reprints?license=&light=`: pages that were declared, whether they are in order, and until when they must be. */
export function ReprintsPage() {
  const { t } = useTranslation(['reprints', 'partner']);
  const [search, setSearch] = useSearchParams();
  const [isDeclaring, setDeclaring] = useState(false);
  const licenseId = search.get('license') ?? '';
  const light = LIGHTS.find((each) => each === search.get('light'));
  const reprints = useInfiniteQuery({
    queryKey: ['desk', 'reprints', licenseId, light],
    queryFn: async ({ pageParam }) => {
      const query = {
        ...(licenseId === '' ? {} : { licenseId }),
        ...(light === undefined ? {} : { light }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      };
      const { data, headers } = await answerWithHeaders(api.GET('/api/v1/reprints', { params: { query } }));
      return { items: data.items, next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const { fetchNextPage } = reprints;
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const pages = reprints.data?.pages.map(({ items }) => items) ?? [];
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
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
          <button type="button" className="as-link" onClick={() => set('license', '')}>
            {t('all')}
          </button>
        </p>
      )}
      <div className="filter narrow">
        <Choice
          label={t('filter')}
          value={light ?? 'ALL'}
          onChange={(next) => set('light', next === 'ALL' ? '' : next)}
          options={(['ALL', ...LIGHTS] as const).map((value) => ({ value, label: t(`light.${value}`) }))}
        />
      </div>
      {reprints.isPending && <Loading />}
      {reprints.isError && <ErrorState error={reprints.error} onRetry={() => void reprints.refetch()} />}
      {isEmpty && light === undefined && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {isEmpty && light !== undefined && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
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
            <tr key={reprint.id} data-light={reprint.light}>
              <td data-label={t('column.page')} className="address">
                {reprint.url}
              </td>
              <td data-label={t('column.light')}>
                <span className={`light tag-${LIGHT_TONES[reprint.light]}`}>{t(`light.${reprint.light}`)}</span>
                <p className="quiet">
                  {t(`state.${reprint.state}`)}
                  {reprint.removalBasis !== undefined && `: ${t(`basis.${reprint.removalBasis}`)}`}
                </p>
                {reprint.removalVerifiedAt !== undefined && <Instant at={reprint.removalVerifiedAt} />}
              </td>
              <td data-label={t('column.clock')}>
                {clock === undefined ? (
                  <span className="quiet">{t('noClock')}</span>
                ) : (
                  <>
                    {t(reprint.state === 'IN_BREACH' ? 'cureBy' : 'removeBy')} <Instant at={clock} {...zone} />
                    {reprint.outstandingSince !== undefined && (
                      <p className="quiet">
                        {t('outstanding')} <Instant at={reprint.outstandingSince} />
                      </p>
                    )}
                  </>
                )}
              </td>
              <td data-label={t('column.seen')}>
                <Checks reprint={reprint} />
              </td>
              <td data-label={t('column.act')}>
                {reprint.state === 'MUST_REMOVE' && <SayGone reprint={reprint} />}
                <AskLook reprint={reprint} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
