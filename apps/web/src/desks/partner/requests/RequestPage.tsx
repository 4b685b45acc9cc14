import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { ScopeFacts } from '../terms/ScopeFacts.js';
import { AgreementPanel } from './AgreementPanel.js';
import { RequestTurn } from './RequestTurn.js';
import { REQUEST_TONES } from './request.js';
import { ThreadPanel } from './ThreadPanel.js';
import { useRequest } from './use-request.js';

/** Works named one by one; the rest is a number. */
const NAMED = 20;

/** `/partner/requests/:requestId`: one request from the draft to the signed agreement, and all that was said on the way. */
export function RequestPage() {
  const { t } = useTranslation(['requests', 'partner']);
  const { requestId = '' } = useParams();
  const zone = usePublisherZone();
  const { request, thread } = useRequest(requestId);
  const works = useQueries({
    queries: (request.data?.workIds ?? []).slice(0, NAMED).map((workId) => ({
      queryKey: ['desk', 'work', workId],
      queryFn: () => answer(api.GET('/api/v1/works/{workId}', { params: { path: { workId } } })),
      staleTime: 300_000,
    })),
  });
  if (request.isPending) return <Loading />;
  if (request.isError) {
    return <ErrorState heading="h1" error={request.error} onRetry={() => void request.refetch()} />;
  }
  const { state, scope, workIds, answer: clock, agreementId, closingReason, createdAt } = request.data;
  return (
    <>
      <p>
        <Link to="/partner/requests">← {t('title')}</Link>
      </p>
      <PageHead
        title={t('one')}
        lead={
          <>
            <StateTag tone={REQUEST_TONES[state]} word={t(`state.${state}`)} /> <Instant at={createdAt} />
          </>
        }
        actions={<Link to={`/partner/requests/new?works=${workIds.join(',')}&from=${requestId}`}>{t('again')}</Link>}
      />
      {clock !== undefined && (
        <p className={clock.isOverdue ? 'overdue' : ''}>
          {t(`turn.${clock.waitsFor}`)} <Instant at={clock.dueAt} {...zone} />
          {clock.lapsesAt !== undefined && (
            <>
              {' · '}
              {t('lapses')} <Instant at={clock.lapsesAt} {...zone} />
            </>
          )}
        </p>
      )}
      {closingReason !== undefined && <p>{t('closed', { reason: closingReason })}</p>}
      <div className="two-columns">
        <div>
          <RequestTurn request={request.data} thread={thread.data} />
          {agreementId !== undefined && <AgreementPanel agreementId={agreementId} requestId={requestId} />}
        </div>
        <section>
          <h2>{t('asked')}</h2>
          <ul className="wish-works">
            {works.map(({ data, error }, place) => (
              <li key={workIds[place]}>
                <Link to={`/partner/works/${workIds[place] ?? ''}`} lang={data?.language}>
                  {data?.title ?? (error === null ? '…' : workIds[place])}
                </Link>
              </li>
            ))}
          </ul>
          {workIds.length > NAMED && <p>{t('moreWorks', { works: workIds.length - NAMED })}</p>}
          <ScopeFacts scope={scope} />
        </section>
      </div>
      <section className="apart">
        <h2>{t('thread.title')}</h2>
        {thread.isPending && <Loading />}
        {thread.isError && <ErrorState error={thread.error} onRetry={() => void thread.refetch()} />}
        {thread.data !== undefined && <ThreadPanel request={request.data} thread={thread.data} />}
      </section>
    </>
  );
}
