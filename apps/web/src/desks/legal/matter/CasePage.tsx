import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { MatterState } from '../common/States.js';
import { toneOfState } from '../common/tones.js';
import { CaseClocks } from './CaseClocks.js';
import { CaseHead } from './CaseHead.js';
import { Counsel } from './Counsel.js';
import { DamagesForm } from './DamagesForm.js';
import { Packs } from './Packs.js';
import { StepForm } from './StepForm.js';
import { Timeline } from './Timeline.js';
import { useCase, useNotices } from './use-case.js';

/** `/legal/cases/:caseId`: one case, what may be done with it now, its deadlines, and everything that was done. */
export function CasePage() {
  const { t } = useTranslation(['matter', 'legal']);
  const { caseId = '' } = useParams();
  const found = useCase(caseId);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { file, tag } = found.data;
  return (
    <>
      <p>
        <Link to="/legal/cases">← {t('legal:back')}</Link>
      </p>
      <PageHead
        title={`${t('title')}: ${t(`legal:kind.${file.kind}`)}`}
        lead={
          <span data-case-state={file.state}>
            <MatterState state={file.state} />
          </span>
        }
      />
      <div className="two-columns">
        <div className="stack">
          <CaseHead file={file} />
          <Timeline file={file} />
        </div>
        <div className="stack">
          <StepForm file={file} tag={tag} />
          <Notices caseId={caseId} mayWrite={file.next.includes('NOTICE_SENT')} />
          <CaseClocks caseId={caseId} />
          <Packs caseId={caseId} />
          <Counsel caseId={caseId} />
          <DamagesForm />
        </div>
      </div>
    </>
  );
}

function Notices({ caseId, mayWrite }: { readonly caseId: string; readonly mayWrite: boolean }) {
  const { t } = useTranslation(['matter', 'legal']);
  const notices = useNotices(caseId);
  return (
    <section className="panel">
      <h2>{t('notices.title')}</h2>
      {notices.isError && <ErrorState error={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.data?.length === 0 && <p className="quiet">{t('notices.none')}</p>}
      <ul className="plain">
        {notices.data?.map(({ id, regime, state, content }) => (
          <li key={id}>
            <Link to={`/legal/notices/${id}`}>{t(`legal:regime.${regime}`)}</Link>{' '}
            <StateTag tone={toneOfState(state)} word={t(`legal:noticeState.${state}`)} />
            <br />
            <span className="quiet">{content.recipient.name}</span>
          </li>
        ))}
      </ul>
      {mayWrite && <Link to={`/legal/cases/${caseId}/notices/new`}>{t('notices.write')}</Link>}
    </section>
  );
}
