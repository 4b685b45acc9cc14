import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { chooseLanguage } from '../../../words/languages.js';
import { moneyIn, moneyOf } from '../terms/money.js';
import { ScopeFacts } from '../terms/ScopeFacts.js';
import { CertificatePanel } from './CertificatePanel.js';
import { CreditLines } from './CreditLines.js';
import { LICENSE_TONES } from './license.js';
import { Remaining } from './Remaining.js';
import { Renewal } from './Renewal.js';
import { TermBar } from './TermBar.js';

/** `/partner/licenses/:licenseId`: one license, its certificate, and the credit line to copy. */
export function LicensePage() {
  const { t, i18n } = useTranslation(['licenses', 'partner']);
  const { licenseId = '' } = useParams();
  const license = useQuery({
    queryKey: ['desk', 'license', licenseId],
    queryFn: () => answer(api.GET('/api/v1/licenses/{licenseId}', { params: { path: { licenseId } } })),
  });
  if (license.isPending) return <Loading />;
  if (license.isError) {
    return <ErrorState heading="h1" error={license.error} onRetry={() => void license.refetch()} />;
  }
  const { works, scope, state, fee, grantedAt, revokedAt, suspensions, requestId, attribution, agent } = license.data;
  const language = chooseLanguage([i18n.language]);
  return (
    <>
      <p>
        <Link to="/partner/licenses">← {t('title')}</Link>
      </p>
      <PageHead
        title={works.length === 1 ? (works[0]?.title ?? t('one')) : t('oneOf', { works: works.length })}
        lead={
          <>
            <StateTag tone={LICENSE_TONES[state]} word={t(`state.${state}`)} /> {t('granted')}{' '}
            <Instant at={grantedAt} />
          </>
        }
        actions={
          <>
            <Link to={`/partner/reprints?license=${licenseId}`}>{t('reprints')}</Link>
            <Link to={`/partner/requests/${requestId}`}>{t('request')}</Link>
          </>
        }
      />
      <div className="two-columns">
        <div>
          <section className="panel license-left">
            <Remaining licenseId={licenseId} isCounted={scope.copies !== undefined} />
            <TermBar scope={scope} />
            <Renewal licenseId={licenseId} />
          </section>
          <CreditLines lines={attribution} />
        </div>
        <CertificatePanel licenseId={licenseId} />
      </div>
      <section className="apart">
        <h2>{t('scope')}</h2>
        <div className="two-columns">
          <ScopeFacts scope={scope} />
          <div>
            <Facts
              facts={[
                [t('fee'), moneyIn(moneyOf(fee), language)],
                [t('agent'), agent !== undefined && `${agent.name} (${agent.number})`],
                [t('revokedAt'), revokedAt !== undefined && <Instant key="revoked" at={revokedAt} />],
              ]}
            />
            {suspensions.map(({ cause, suspendedAt, reinstatedAt }) => (
              <p key={suspendedAt}>
                {t(`suspended.${cause ?? 'DESK'}`)} <Instant at={suspendedAt} />
                {reinstatedAt !== undefined && (
                  <>
                    {' – '}
                    <Instant at={reinstatedAt} />
                  </>
                )}
              </p>
            ))}
            <h3>{t('works')}</h3>
            <ul>
              {works.map(({ id, title }) => (
                <li key={id}>
                  <Link to={`/partner/works/${id}`}>{title}</Link>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </section>
    </>
  );
}
