import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../shared/claims/claim.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';
import { dayIn } from '../../../shared/time/zones.js';
import { chooseLanguage } from '../../../words/languages.js';

interface WindowPanelProps {
  readonly claim: Claim | undefined;
  readonly error: Error | undefined;
}

/** Until when there is time, and why this day: all of it counted by the service, nothing here. */
export function WindowPanel({ claim, error }: WindowPanelProps) {
  const { t, i18n } = useTranslation('claim');
  const zone = usePublisherZone();
  return (
    <aside className="panel window" aria-live="polite" aria-label={t('window.title')}>
      <h2>{t('window.title')}</h2>
      {error !== undefined && <ProblemNote error={error} />}
      {claim === undefined ? (
        <p className="quiet">{t('window.nothing')}</p>
      ) : (
        <>
          <p className="window-day">{dayIn(claim.window.lastDay, chooseLanguage([i18n.language]))}</p>
          <Facts
            facts={[
              [t('window.endsAt'), <Instant key="ends" at={claim.window.endsAt} {...zone} />],
              [t('window.source'), claim.window.source],
              [t('window.draftLapses'), claim.draftLapsesAt !== undefined && <Instant at={claim.draftLapsesAt} />],
            ]}
          />
          <p>{claim.window.explanation}</p>
          <details>
            <summary>{t('window.trace')}</summary>
            <ol className="trace">
              {claim.window.trace.map(({ text = '' }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps of a computation have no other name
                <li key={index}>{text}</li>
              ))}
            </ol>
          </details>
          {claim.window.provisional && <p className="quiet">{t('window.provisional')}</p>}
          <p className="quiet">{t('window.late')}</p>
        </>
      )}
    </aside>
  );
}
