import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { toneOfState } from '../common/tones.js';
import { CounterNotice } from './CounterNotice.js';
import { Delivery } from './Delivery.js';
import { ElementList } from './ElementList.js';
import { NoticeEditor } from './NoticeEditor.js';
import { NoticeSteps } from './NoticeSteps.js';
import { Preview } from './Preview.js';
import { useNotice } from './use-notice.js';

/** `/legal/notices/:noticeId`: written by one, approved by another, sent, and delivered. */
export function NoticePage() {
  const { t } = useTranslation(['notice', 'legal']);
  const { noticeId = '' } = useParams();
  const seen = useNotice(noticeId);
  if (seen.isPending) return <Loading />;
  if (seen.isError) return <ErrorState error={seen.error} onRetry={() => void seen.refetch()} />;
  const { notice } = seen.data;
  const { caseId, regime, state } = notice;
  return (
    <>
      <p>
        <Link to={`/legal/cases/${caseId}`}>← {t('back')}</Link>
      </p>
      <PageHead
        title={t('title', { regime: t(`legal:regime.${regime}`) })}
        lead={
          <span data-notice-state={state}>
            <StateTag tone={toneOfState(state)} word={t(`legal:noticeState.${state}`)} />
          </span>
        }
      />
      <div className="two-columns">
        <NoticeEditor key={noticeId} seen={seen.data} />
        <div className="stack">
          <NoticeSteps seen={seen.data} />
          <ElementList notice={notice} />
          {['SENT', 'DELIVERED', 'UNDELIVERABLE'].includes(state) && <Delivery seen={seen.data} />}
          {['SENT', 'DELIVERED'].includes(state) && <CounterNotice notice={notice} />}
          <Preview notice={notice} />
        </div>
      </div>
    </>
  );
}
