import { useTranslation } from 'react-i18next';
import type { Scan } from '../scan.js';

/** What gave no page, summed up by host and reason; most first. */
export function HostFailures({ failures }: { readonly failures: NonNullable<Scan['failuresByHost']> }) {
  const { t } = useTranslation('scans');
  return (
    <section className="panel">
      <h2>{t('failures')}</h2>
      {failures.length === 0 ? (
        <p className="quiet">{t('noFailures')}</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t('host')}</th>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('count')}</th>
            </tr>
          </thead>
          <tbody>
            {failures.map(({ host, code, count }) => (
              <tr key={`${host ?? ''} ${code}`}>
                <td data-label={t('host')}>{host ?? t('noHost')}</td>
                <td data-label={t('code')}>
                  <code>{code}</code>
                </td>
                <td data-label={t('count')}>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
