import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { isOver, toneOf } from '../scan.js';
import { HostFailures } from './HostFailures.js';
import { ScanNumbers } from './ScanNumbers.js';
import { useLiveScan } from './use-live-scan.js';
import { VerdictChart } from './VerdictChart.js';

/** `/scans/:scanId`: a scan as it goes on, told by the service as it happens. */
export function ScanPage() {
  const { t } = useTranslation('scans');
  const { scanId = '' } = useParams();
  const { scan, line } = useLiveScan(scanId);
  const queries = useQueryClient();
  const step = useMutation({
    mutationFn: (to: 'pauses' | 'resumptions' | 'cancellations') =>
      answer(api.POST(`/api/v1/scans/{scanId}/${to}`, { params: { path: { scanId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'scan', scanId] }),
  });
  if (scan.isPending) return <Loading />;
  if (scan.isError) return <ErrorState error={scan.error} onRetry={() => void scan.refetch()} />;
  const { state, progress, requestedAt } = scan.data;
  const actions = !isOver(state) && (
    <>
      <Button onClick={() => step.mutate(state === 'PAUSED' ? 'resumptions' : 'pauses')} loading={step.isPending}>
        {t(state === 'PAUSED' ? 'resume' : 'pause')}
      </Button>
      <Button danger onClick={() => step.mutate('cancellations')} loading={step.isPending}>
        {t('cancel')}
      </Button>
    </>
  );
  const ended = progress.done + progress.failed + progress.skipped;
  return (
    <>
      <p>
        <Link to="/scans">← {t('back')}</Link>
      </p>
      <PageHead
        title={t('one')}
        lead={
          <>
            <Instant at={requestedAt} /> <StateTag tone={toneOf(state)} word={t(`state.${state}`)} />{' '}
            {!isOver(state) && (
              <StateTag tone={line === 'OPEN' ? 'good' : 'wait'} word={t(line === 'OPEN' ? 'live' : 'lost')} />
            )}
          </>
        }
        actions={actions}
      />
      {step.error !== null && <ProblemNote error={step.error} />}
      <Progress
        percent={progress.targets === 0 ? 0 : Math.round((ended / progress.targets) * 100)}
        status={state === 'RUNNING' ? 'active' : 'normal'}
        aria-label={t('column.pages')}
      />
      <ScanNumbers progress={progress} />
      <div className="two-columns">
        <VerdictChart verdicts={scan.data.verdicts ?? []} />
        <HostFailures failures={scan.data.failuresByHost ?? []} />
      </div>
    </>
  );
}
