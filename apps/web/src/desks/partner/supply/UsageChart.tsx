import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { bytesOf, keepAs } from '../../../api/download.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { type Count, usesByWork, WAYS, type WorkUse } from './usage.js';

/** Works seen in the picture; all of them are in the CSV. */
const MOST = 12;
const REPORT = '/api/v1/deliveries/report';

/** How often each work was taken and in which way: bars, with their numbers beside them. */
export function UsageChart() {
  const { t } = useTranslation('supply');
  const report = useQuery({
    queryKey: ['desk', 'usage-report'],
    queryFn: async () => (await answer(api.GET(REPORT))) as unknown as { items: readonly Count[] },
  });
  if (report.isPending) return <Loading />;
  if (report.isError) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />;
  const works = usesByWork(report.data.items);
  if (works.length === 0) return <EmptyState title={t('usage.empty')}>{t('usage.emptyText')}</EmptyState>;
  const most = Math.max(1, ...works.map(({ all }) => all));
  return (
    <>
      <p className="usage-legend">
        {WAYS.map((way) => (
          <span key={way} className={`usage-key usage-${way}`}>
            {t(`usage.${way}`)}
          </span>
        ))}
        <button
          type="button"
          className="as-link"
          onClick={() => void bytesOf(`${REPORT}.csv`).then((csv) => keepAs('usage.csv', csv))}
        >
          {t('usage.csv')}
        </button>
      </p>
      <ul className="usage">
        {works.slice(0, MOST).map((work) => (
          <li key={work.uri}>
            <Link to={`/partner/works/${work.workId}`}>
              <Title workId={work.workId} fallback={work.uri} />
            </Link>
            <Bar work={work} most={most} />
            <strong>{work.all}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

function Bar({ work, most }: { readonly work: WorkUse; readonly most: number }) {
  const { t } = useTranslation('supply');
  let from = 0;
  const parts = WAYS.map((way) => {
    const part = { way, x: (from / most) * 100, width: (work[way] / most) * 100 };
    from += work[way];
    return part;
  });
  const said = WAYS.map((way) => `${t(`usage.${way}`)}: ${work[way]}`).join(', ');
  return (
    <svg className="usage-bar" role="img" aria-label={said} preserveAspectRatio="none" viewBox="0 0 100 10">
      {parts.map(({ way, x, width }) => (
        <rect key={way} className={`usage-${way}`} x={x} y={0} width={width} height={10} />
      ))}
    </svg>
  );
}

function Title({ workId, fallback }: { readonly workId: string; readonly fallback: string }) {
  const work = useQuery({
    queryKey: ['desk', 'work', workId],
    queryFn: () => answer(api.GET('/api/v1/works/{workId}', { params: { path: { workId } } })),
    staleTime: 300_000,
    retry: false,
  });
  return work.data === undefined ? fallback : <span lang={work.data.language}>{work.data.title}</span>;
}
