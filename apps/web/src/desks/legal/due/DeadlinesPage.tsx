import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answerWithHeaders, nextCursor } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { dayIn } from '../../../shared/time/zones.js';
import { chooseLanguage } from '../../../words/languages.js';
import { ClockCard } from '../matter/ClockCard.js';
import { byDay } from './by-day.js';

const PAGE = 100;

/** `/legal/deadlines`: the clocks of all cases by their last day, as the service counted them, and why. */
export function DeadlinesPage() {
  const { t, i18n } = useTranslation(['due', 'legal']);
  const { legalZone } = usePublisherZone();
  const clocks = useInfiniteQuery({
    queryKey: ['desk', 'clocks'],
    queryFn: async ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      const { data, headers } = await answerWithHeaders(api.GET('/api/v1/clocks', { params: { query } }));
      return { items: data.items, next: nextCursor(headers) };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const days = byDay(clocks.data?.pages.flatMap((page) => page.items) ?? []);
  const language = chooseLanguage([i18n.language]);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={
          <>
            {t('lead')} {legalZone !== undefined && t('legalDay', { zone: legalZone })}
          </>
        }
      />
      {clocks.isPending && <Loading />}
      {clocks.isError && <ErrorState error={clocks.error} onRetry={() => void clocks.refetch()} />}
      {clocks.isSuccess && days.length === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {days.map(({ day, clocks: ending }) => (
        <section key={day} className="due-day" data-day={day}>
          <h2>
            {dayIn(day, language)} <small className="quiet">{t('day')}</small>
          </h2>
          <div className="due-cards">
            {ending.map((clock) => (
              <div key={`${clock.caseId} ${clock.code} ${clock.subjectId}`} className="panel">
                <ClockCard clock={clock} />
                <Link to={`/legal/cases/${clock.caseId}`}>{t('case')}</Link>
              </div>
            ))}
          </div>
        </section>
      ))}
      {clocks.hasNextPage && (
        <Button block onClick={() => void clocks.fetchNextPage()} loading={clocks.isFetchingNextPage}>
          {t('legal:more')}
        </Button>
      )}
    </>
  );
}
