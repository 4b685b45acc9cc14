import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Facts } from '../../../shared/layout/Facts.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Reasons } from '../common/States.js';
import type { CaseFile } from './use-case.js';

const TONES = { PERMITTED: 'good', PROHIBITED: 'bad', NOT_LICENSED: 'bad', UNDETERMINED: 'wait' } as const;

/** What a case is about, and whether the use is licensed. */
export function CaseHead({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation(['matter', 'legal']);
  const zone = usePublisherZone();
  const { url, openedAt, workId, partnerId, reportId, findingId, evidenceHash, exemption, licenseCheck } = file;
  return (
    <>
      <Facts
        facts={[
          [t('about'), url],
          [t('opened'), <Instant key="at" at={openedAt} {...zone} />],
          [
            t('report'),
            <Link key="report" to={`/legal/reports/${reportId}`}>
              {t('open')}
            </Link>,
          ],
          [t('finding'), findingId !== undefined && <Link to={`/legal/findings/${findingId}`}>{t('open')}</Link>],
          [t('work'), workId !== undefined && <code>{workId}</code>],
          [t('partner'), partnerId !== undefined && <code>{partnerId}</code>],
          [t('evidenceHash'), evidenceHash !== undefined && <code>{evidenceHash}</code>],
          [t('exemption'), t(`legal:exemption.${exemption}`)],
        ]}
      />
      <section className="panel">
        <h2>{t('license.title')}</h2>
        {licenseCheck === undefined ? (
          <p className="quiet">{t('license.none')}</p>
        ) : (
          <>
            <StateTag tone={TONES[licenseCheck.verdict]} word={t(`legal:check.${licenseCheck.verdict}`)} />
            <Reasons codes={licenseCheck.reasons} />
            <p>
              <span className="quiet">{t('license.used')}</span> <Instant at={licenseCheck.usedAt} {...zone} />
            </p>
            <p>
              <span className="quiet">{t('license.at')}</span> <Instant at={licenseCheck.checkedAt} />
            </p>
          </>
        )}
      </section>
    </>
  );
}
