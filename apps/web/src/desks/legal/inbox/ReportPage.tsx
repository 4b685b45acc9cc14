import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { answer, answerWithHeaders } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Person } from '../common/people.js';
import { MatterState } from '../common/States.js';
import { SettleForm } from './ActionPanel.js';
import { type Settling, settle } from './triage-actions.js';

/** `/legal/reports/:reportId`: one report, who filed it, what was seen, and what becomes of it. */
export function ReportPage() {
  const { t } = useTranslation(['inbox', 'legal', 'scans']);
  const { reportId = '' } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const report = useQuery({
    queryKey: ['desk', 'report', reportId],
    queryFn: () => answerWithHeaders(api.GET('/api/v1/reports/{reportId}', { params: { path: { reportId } } })),
  });
  const settling = useMutation({
    mutationFn: async (wanted: Settling) => {
      const params = { path: { reportId }, header: { 'If-Match': report.data?.headers.get('etag') ?? '' } };
      if (wanted.ground !== undefined) {
        await settle(reportId, params.header['If-Match'], wanted);
        return undefined;
      }
      const { reason } = wanted;
      return (await answer(api.POST('/api/v1/reports/{reportId}/cases', { params, body: { reason } }))).id;
    },
    onSuccess: (caseId) => (caseId === undefined ? undefined : navigate(`/legal/cases/${caseId}`)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['desk', 'report', reportId] });
      void queries.invalidateQueries({ queryKey: ['desk', 'triage'] });
    },
  });
  if (report.isPending) return <Loading />;
  if (report.isError) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />;
  const { kind, state, receivedAt, filings, url, workId, partnerId, found, decision, filedBy } = report.data.data;
  return (
    <>
      <p>
        <Link to="/legal">← {t('legal:back')}</Link>
      </p>
      <PageHead
        title={`${t('report.title')}: ${t(`legal:kind.${kind}`)}`}
        lead={<MatterState state={state} />}
        actions={found !== undefined && <Link to={`/legal/findings/${found.findingId}`}>{t('report.toFinding')}</Link>}
      />
      <div className="two-columns">
        <div>
          <Facts
            facts={[
              [t('report.about'), url],
              [t('report.received'), <Instant key="at" at={receivedAt} />],
              [t('report.filings'), String(filings)],
              [t('report.work'), workId !== undefined && <code>{workId}</code>],
              [t('report.partner'), partnerId !== undefined && <code>{partnerId}</code>],
              [
                t('report.finding'),
                found !== undefined &&
                  t(`scans:verdict.${found.verdict}` as 'scans:verdict.LINK_ONLY', { defaultValue: found.verdict }),
              ],
              [
                t('report.case'),
                decision?.caseId !== undefined && <Link to={`/legal/cases/${decision.caseId}`}>{t('act.open')}</Link>,
              ],
            ]}
          />
          {decision !== undefined && (
            <section className="panel">
              <h2>{t('report.decided')}</h2>
              <p>
                {decision.ground !== undefined && <strong>{t(`ground.${decision.ground}`)}. </strong>}
                {decision.reason}
              </p>
              <p className="quiet">
                <Person id={decision.by} /> · <Instant at={decision.at} />
              </p>
            </section>
          )}
          <section className="panel">
            <h2>{t('report.filedBy')}</h2>
            {filedBy.map(({ filedAt, by, statement, contact, findingId }) => (
              <div key={`${filedAt} ${findingId ?? ''}`} className="filing">
                <p>
                  <strong>{t(`by.${by}` as 'by.PUBLIC', { defaultValue: by })}</strong> · <Instant at={filedAt} />
                </p>
                <p className={statement === undefined ? 'quiet' : 'said'}>{statement ?? t('report.noStatement')}</p>
                {contact !== undefined && (
                  <p>
                    {t('report.contact')}: {contact}
                  </p>
                )}
              </div>
            ))}
          </section>
        </div>
        {state === 'RECEIVED' && (
          <div>
            {settling.error !== null && <ProblemNote error={settling.error} />}
            <section className="panel">
              <h2>{t('report.makeCase')}</h2>
              <SettleForm kind="open" onSettle={(wanted) => settling.mutateAsync(wanted)} />
            </section>
            <section className="panel">
              <h2>{t('report.dismiss')}</h2>
              <SettleForm kind="dismiss" onSettle={(wanted) => settling.mutateAsync(wanted)} />
            </section>
          </div>
        )}
      </div>
    </>
  );
}
