import { useTranslation } from 'react-i18next';
import { Facts } from '../../../shared/layout/Facts.js';
import { Instant } from '../../../shared/time/Instant.js';
import type { ShownCertificate } from './certificate-shown.js';

/** What a certificate allows, to whom, for what; to be held against what is in front of the reader. */
export function CertificateDetails({ certificate }: { readonly certificate: ShownCertificate }) {
  const { t } = useTranslation('verify');
  const { number, licensee, works, scope, startsAt, endsAt, credit, chain, issuedAt, supersededBy } = certificate;
  if (number === undefined) return null;
  const uses = scope.uses?.map((code) => t(`uses.${code}` as 'uses.reprint', { defaultValue: code }));
  const media = scope.media?.map((code) => t(`media.${code}` as 'media.web', { defaultValue: code }));
  return (
    <Facts
      facts={[
        [t('labels.number'), <code key="number">{number}</code>],
        [t('labels.licensee'), licensee],
        [t('labels.works'), works.length > 0 && works.map(({ uri, title }) => <div key={uri}>{title}</div>)],
        [t('labels.domains'), scope.domains?.join(', ')],
        [t('labels.uses'), uses?.join(', ')],
        [t('labels.media'), media?.join(', ')],
        [t('labels.territories'), scope.territories?.join(', ')],
        [t('labels.languages'), scope.languages?.join(', ')],
        [t('labels.starts'), startsAt !== undefined && <Instant at={startsAt} />],
        [t('labels.ends'), endsAt !== undefined && <Instant at={endsAt} />],
        [
          t('labels.credit'),
          credit.length > 0 &&
            credit.map(([language, line]) => (
              <div key={language} lang={language}>
                {line}
              </div>
            )),
        ],
        [t('labels.chain'), chain.join(' → ')],
        [t('labels.issued'), issuedAt !== undefined && <Instant at={issuedAt} />],
        [t('labels.supersededBy'), supersededBy !== undefined && <code>{supersededBy}</code>],
      ]}
    />
  );
}
