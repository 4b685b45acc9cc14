import { useTranslation } from 'react-i18next';
import type { Scan } from '../scan.js';

const SHOWN = ['targets', 'done', 'failed', 'skipped', 'queued', 'findings'] as const;

/** The numbers of a scan. */
export function ScanNumbers({ progress }: { readonly progress: Scan['progress'] }) {
  const { t, i18n } = useTranslation('scans');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <dl className="numbers" aria-live="polite">
      {SHOWN.map((name) => (
        <div key={name} data-number={name}>
          <dt>{t(`number.${name}`)}</dt>
          <dd>{number.format(progress[name])}</dd>
        </div>
      ))}
      {progress.pagesPerSecond !== undefined && (
        <div data-number="rate">
          <dt>{t('number.rate')}</dt>
          <dd>{number.format(progress.pagesPerSecond)}</dd>
        </div>
      )}
    </dl>
  );
}
