import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { Instant } from '../../../shared/time/Instant.js';
import { type Scan, toneOf } from '../scan.js';

/** Scans as rows; on a narrow screen each is a card. */
export function ScansTable({ scans }: { readonly scans: readonly Scan[] }) {
  const { t } = useTranslation('scans');
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t('column.requestedAt')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('column.pages')}</th>
          <th scope="col">{t('column.findings')}</th>
        </tr>
      </thead>
      <tbody>
        {scans.map(({ id, requestedAt, state, progress }) => (
          <tr key={id}>
            <td data-label={t('column.requestedAt')}>
              <Link to={`/scans/${id}`}>
                <Instant at={requestedAt} />
              </Link>
            </td>
            <td data-label={t('column.state')}>
              <StateTag tone={toneOf(state)} word={t(`state.${state}`)} />
            </td>
            <td data-label={t('column.pages')}>
              {progress.done} / {progress.targets}
            </td>
            <td data-label={t('column.findings')}>{progress.findings}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
