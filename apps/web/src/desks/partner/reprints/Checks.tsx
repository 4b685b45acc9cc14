import { useTranslation } from 'react-i18next';
import { Instant } from '../../../shared/time/Instant.js';
import type { Reprint } from './reprint.js';

/** What the last look saw, and when the next one is due. */
export function Checks({ reprint: { lastCheck, lastSeenAt, nextCheckAt } }: { readonly reprint: Reprint }) {
  const { t } = useTranslation('reprints');
  const seenAt = lastCheck?.checkedAt ?? lastSeenAt;
  return (
    <>
      {seenAt === undefined ? <span className="quiet">{t('notSeen')}</span> : <Instant at={seenAt} />}
      {lastCheck !== undefined && <p>{t(`outcome.${lastCheck.outcome}`)}</p>}
      {nextCheckAt !== undefined && (
        <p className="quiet">
          {t('next')} <Instant at={nextCheckAt} />
        </p>
      )}
    </>
  );
}
