import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { findingsIn } from '../scan.js';
import { countsByVerdict } from './verdict-counts.js';

/** As many as one page of the service holds. */
const MOST = 200;

interface VerdictChartProps {
  readonly scanId: string;
  /** Number of findings so far; asks anew whenever it grows. */
  readonly findings: number;
}

/** Findings by verdict as bars, and as numbers for who does not see them. */
export function VerdictChart({ scanId, findings }: VerdictChartProps) {
  const { t } = useTranslation('scans');
  const found = useQuery({
    queryKey: ['desk', 'scan', scanId, 'findings', findings],
    queryFn: async () =>
      findingsIn(
        await answer(
          api.GET('/api/v1/scans/{scanId}/findings', { params: { path: { scanId }, query: { limit: MOST } } }),
        ),
      ),
    placeholderData: (before) => before,
    enabled: findings > 0,
  });
  const counts = countsByVerdict(found.data ?? []);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <section className="panel">
      <h2>{t('verdicts')}</h2>
      {counts.length === 0 ? (
        <p className="quiet">{t('noFindings')}</p>
      ) : (
        <ul className="bars">
          {counts.map(({ verdict, count }) => (
            <li key={verdict} data-verdict={verdict}>
              <span>{t(`verdict.${verdict}` as 'verdict.LINK_ONLY', { defaultValue: verdict })}</span>
              <meter min={0} max={most} value={count} aria-hidden="true" />
              <strong>{count}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
