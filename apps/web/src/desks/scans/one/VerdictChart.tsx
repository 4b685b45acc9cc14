import { useTranslation } from 'react-i18next';
import type { Scan } from '../scan.js';

/** All findings by verdict, as the service counted them: as bars, and as numbers for who does not see them. */
export function VerdictChart({ verdicts }: { readonly verdicts: NonNullable<Scan['verdicts']> }) {
  const { t } = useTranslation('scans');
  const most = Math.max(1, ...verdicts.map(({ count }) => count));
  return (
    <section className="panel">
      <h2>{t('verdicts')}</h2>
      {verdicts.length === 0 ? (
        <p className="quiet">{t('noFindings')}</p>
      ) : (
        <ul className="bars">
          {verdicts.map(({ verdict, count }) => (
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
