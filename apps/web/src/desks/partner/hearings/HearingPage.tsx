import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useSession } from '../../../session/use-session.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Cure } from './Cure.js';
import { Disputes } from './Disputes.js';
import { HEARING_TONES } from './hearing.js';

/** `/partner/findings/:hearingId`: what was found, until when it may be put right or disputed, and both. */
export function HearingPage() {
  const { t } = useTranslation(['hearings', 'partner']);
  const { hearingId = '' } = useParams();
  const session = useSession();
  const zone = usePublisherZone();
  const hearing = useQuery({
    queryKey: ['desk', 'hearing', hearingId],
    queryFn: () => answer(api.GET('/api/v1/hearings/{hearingId}', { params: { path: { hearingId } } })),
  });
  if (hearing.isPending) return <Loading />;
  if (hearing.isError) {
    return <ErrorState heading="h1" error={hearing.error} onRetry={() => void hearing.refetch()} />;
  }
  const { kind, status, openedAt, cureBy, trace, url, workId, verdict, usedAt, contentHash, curedAt, cure } =
    hearing.data;
  const isAdmin = session.kind === 'SOMEBODY' && session.actor.roles.includes('PARTNER_ADMIN');
  const isOpen = status === 'OPEN' && isAdmin;
  return (
    <>
      <p>
        <Link to="/partner/findings">← {t('title')}</Link>
      </p>
      <PageHead
        title={t(`kind.${kind}`)}
        lead={
          <>
            <StateTag tone={HEARING_TONES[status]} word={t(`status.${status}`)} /> <Instant at={openedAt} />
          </>
        }
      />
      <div className="two-columns">
        <section>
          <Facts
            facts={[
              [t('fact.page'), url],
              [
                t('fact.verdict'),
                verdict !== undefined &&
                  t(`verdict.${verdict}` as 'verdict.UNLICENSED_CANDIDATE', { defaultValue: verdict }),
              ],
              [t('fact.seen'), usedAt !== undefined && <Instant key="seen" at={usedAt} />],
              [t('fact.hash'), contentHash !== undefined && <code key="hash">{contentHash}</code>],
            ]}
          />
          {workId !== undefined && (
            <p>
              <Link to={`/partner/works/${workId}`}>{t('toWork')}</Link>
            </p>
          )}
        </section>
        <section className="panel">
          <h2>{t('clock.title')}</h2>
          <p className="window-day">
            <Instant at={cureBy} {...zone} />
          </p>
          <p>{t('clock.text')}</p>
          {trace.length > 0 && (
            <details>
              <summary>{t('clock.trace')}</summary>
              <ol className="trace" lang="en">
                {trace.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </details>
          )}
        </section>
      </div>
      {status === 'OPEN' && !isAdmin && <p role="note">{t('adminOnly')}</p>}
      <div className="two-columns apart">
        <section>
          <h2>{t('dispute.title')}</h2>
          <Disputes hearing={hearing.data} isOpen={isOpen} />
        </section>
        <section>
          <h2>{t('cure.title')}</h2>
          {curedAt !== undefined && (
            <p>
              {t('cure.done')} <Instant at={curedAt} /> {cure}
            </p>
          )}
          {curedAt === undefined && isOpen && <Cure hearingId={hearingId} />}
          <h2>{t('retro.title')}</h2>
          <p>{t('retro.text')}</p>
          <p>
            <Link to="/partner/requests?state=QUOTED">{t('retro.offers')}</Link>
          </p>
          {workId !== undefined && (
            <p>
              <Link to={`/partner/requests/new?works=${workId}`}>{t('retro.request')}</Link>
            </p>
          )}
        </section>
      </div>
    </>
  );
}
