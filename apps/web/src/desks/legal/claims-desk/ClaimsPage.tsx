import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useKeys } from '../../../shared/keys/use-keys.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { useNarrow } from '../../../shared/list/use-narrow.js';
import { VirtualRows } from '../../../shared/list/VirtualRows.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { toneOfState } from '../common/tones.js';
import { stepTo } from '../inbox/selection.js';
import { type ClaimLine, claimsFrom } from './claim-file.js';

const PAGE = 100;
const ROW = { wide: 76, narrow: 190 };
const STATES = [
  'RECEIVED',
  'INCOMPLETE',
  'UNDER_REVIEW',
  'UPHELD',
  'REJECTED',
  'FORWARDED_TO_SOURCE',
  'CLOSED',
] as const;
const LATE = ['true', 'false'] as const;

/** `/legal/claims?state=&late=`: claims, the one whose window ends next first. */
export function ClaimsPage() {
  const { t } = useTranslation(['claims-desk', 'legal']);
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((each) => each === search.get('state'));
  const late = LATE.find((each) => each === search.get('late'));
  const [active, setActive] = useState(-1);
  const claims = useInfiniteQuery({
    queryKey: ['desk', 'claims', state, late],
    queryFn: async ({ pageParam }) => {
      const query = {
        limit: PAGE,
        ...(state === undefined ? {} : { state }),
        ...(late === undefined ? {} : { late }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      };
      const { data, headers } = await answerWithHeaders(api.GET('/api/v1/claims', { params: { query } }));
      return { items: claimsFrom(data), next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const items = useMemo(() => claims.data?.pages.flatMap((page) => page.items) ?? [], [claims.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = claims;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  useKeys({
    j: () => setActive(stepTo(active, 1, items.length)),
    k: () => setActive(stepTo(active, -1, items.length)),
    Enter: () => {
      const claim = items[active];
      if (claim !== undefined) void navigate(`/legal/claims/${claim.id}`);
    },
  });
  const choose = (name: 'state' | 'late', value: string): void => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="inbox-filters">
        <label>
          <span>{t('filter.state')}</span>
          <select value={state ?? ''} onChange={({ target }) => choose('state', target.value)}>
            <option value="">{t('filter.all')}</option>
            {STATES.map((each) => (
              <option key={each} value={each}>
                {t(`state.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('filter.late')}</span>
          <select value={late ?? ''} onChange={({ target }) => choose('late', target.value)}>
            <option value="">{t('filter.all')}</option>
            {LATE.map((each) => (
              <option key={each} value={each}>
                {t(`filter.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {claims.isPending && <Loading />}
      {claims.isError && <ErrorState error={claims.error} onRetry={() => void claims.refetch()} />}
      {claims.isSuccess && items.length === 0 && (
        <EmptyState
          title={t('empty')}
          action={search.size > 0 && <Button onClick={() => setSearch({})}>{t('filter.all')}</Button>}
        >
          {t('emptyText')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <VirtualRows
          items={items}
          rowHeight={isNarrow ? ROW.narrow : ROW.wide}
          keyOf={({ id }) => id}
          label={t('list')}
          {...(active < 0 ? {} : { activeIndex: active })}
          onEnd={onEnd}
          renderRow={(claim, index) => <ClaimRow claim={claim} isActive={index === active} />}
        />
      )}
    </>
  );
}

function ClaimRow({ claim, isActive }: { readonly claim: ClaimLine; readonly isActive: boolean }) {
  const { t } = useTranslation('claims-desk');
  const zone = usePublisherZone();
  const { id, kind, state, pageUrl, workUri, late, window } = claim;
  return (
    <div className="inbox-row claim-row" data-active={isActive}>
      <div className="inbox-what">
        <Link to={`/legal/claims/${id}`}>{t(`kind.${kind}` as 'kind.OTHER', { defaultValue: kind })}</Link>{' '}
        <StateTag tone={toneOfState(state)} word={t(`state.${state}` as 'state.RECEIVED', { defaultValue: state })} />{' '}
        {late === true && <StateTag tone="wait" word={t('late')} />}
        <span className="inbox-url quiet">{pageUrl ?? workUri}</span>
      </div>
      <div className="inbox-due">
        <Instant at={window.endsAt} {...zone} />
      </div>
    </div>
  );
}
