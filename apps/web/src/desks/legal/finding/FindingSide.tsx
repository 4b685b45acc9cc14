import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../shared/layout/Facts.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Reasons } from '../common/States.js';
import type { Finding } from './use-finding.js';

const TONES = { PERMITTED: 'good', PROHIBITED: 'bad', NOT_LICENSED: 'bad', UNDETERMINED: 'wait' } as const;

/** What was decided about the use, and why. */
export const FindingSide = memo(({ finding }: { readonly finding: Finding }) => {
  const { t } = useTranslation(['finding', 'legal']);
  const zone = usePublisherZone();
  const { decision, reasons, flags, reuse, usedAt, partnerId, alteredHeadline } = finding;
  const verdict = decision?.verdict;
  return (
    <div className="finding-side">
      <section className="panel">
        <h2>{t('license.title')}</h2>
        {decision === undefined || verdict === undefined ? (
          <p>{t('license.notAsked')}</p>
        ) : (
          <>
            <StateTag
              tone={TONES[verdict as keyof typeof TONES] ?? 'quiet'}
              word={t(`legal:check.${verdict}` as 'legal:check.PERMITTED', { defaultValue: verdict })}
            />
            <Reasons codes={decision.reasons.map(({ code }) => code)} />
          </>
        )}
        <Facts
          facts={[
            [t('license.usedAt'), <Instant key="at" at={usedAt} {...zone} />],
            [t('license.id'), decision?.licenseId !== undefined && <code>{decision.licenseId}</code>],
            [t('license.partner'), partnerId !== undefined && <code>{partnerId}</code>],
          ]}
        />
      </section>
      <section className="panel">
        <h2>{t('license.reasons')}</h2>
        <Reasons codes={reasons.map(({ code }) => code)} />
        {flags.length > 0 && (
          <>
            <h3>{t('flags')}</h3>
            <ul>
              {flags.map(({ code, rule }) => (
                <li key={code}>
                  {t(`flag.${code}` as 'flag.quotation', { defaultValue: code })}{' '}
                  <small className="quiet">{rule}</small>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {reuse !== undefined && (
        <section className="panel">
          <h2>{t('reuse.title')}</h2>
          <p>
            <strong>{t(`reuse.${reuse.class}`)}</strong>
          </p>
          <p>
            {t('reuse.covered', { percent: Math.round(reuse.workCovered * 100) })} ·{' '}
            {t('reuse.ofPage', { percent: Math.round(reuse.pageCovered * 100) })}
          </p>
          {alteredHeadline && <p>{t('reuse.headline')}</p>}
        </section>
      )}
    </div>
  );
});
