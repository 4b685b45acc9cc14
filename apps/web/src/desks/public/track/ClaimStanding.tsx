import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../shared/claims/claim.js';
import { useElementWord } from '../../../shared/claims/use-element-word.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';

/** Where a claim stands: the state first, then its clock, what is to be added, and what was decided. */
export function ClaimStanding({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('track');
  const zone = usePublisherZone();
  const word = useElementWord();
  const { id, state, receivedAt, late, window, missing, decisions, pageUrl, workUri } = claim;
  return (
    <>
      <div className="answer answer-wait" role="status" data-state={state}>
        <div>
          <h2>{t(`state.${state}` as 'state.DRAFT', { defaultValue: state })}</h2>
          {receivedAt !== undefined && <p>{t(late === true ? 'late' : 'inTime')}</p>}
        </div>
      </div>
      <Facts
        facts={[
          [t('number'), <code key="id">{id}</code>],
          [t('about'), pageUrl ?? workUri],
          [t('received'), receivedAt !== undefined && <Instant at={receivedAt} {...zone} />],
          [t('window'), <Instant key="ends" at={window.endsAt} {...zone} />],
          [t('toAdd'), missing.length > 0 && missing.map(word).join(' · ')],
        ]}
      />
      {decisions.map(({ outcome, reasons, decidedAt, redress }) => (
        <section key={decidedAt} className="panel">
          <h2>{t('decision')}</h2>
          <Facts
            facts={[
              [t(`state.${outcome}` as 'state.UPHELD', { defaultValue: outcome }), <Instant key="at" at={decidedAt} />],
              [t('complaintUntil'), <Instant key="until" at={redress.complaintUntil} {...zone} />],
            ]}
          />
          <p>{reasons}</p>
        </section>
      ))}
    </>
  );
}
