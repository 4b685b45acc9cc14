import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { bytesOf, keepAs } from '../../../api/download.js';
import { CopyButton } from '../../../shared/copy/CopyButton.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { nameIn } from '../../../shared/publisher/use-publisher.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../words/languages.js';

/** The certificate: its number, its badge for the partner's own page, its signed text, and its print in each language. */
export function CertificatePanel({ licenseId }: { readonly licenseId: string }) {
  const { t, i18n } = useTranslation(['licenses', 'partner']);
  const language = chooseLanguage([i18n.language]);
  const certificate = useQuery({
    queryKey: ['desk', 'certificate', licenseId],
    queryFn: () => answer(api.GET('/api/v1/licenses/{licenseId}/certificate', { params: { path: { licenseId } } })),
  });
  const printing = useMutation({
    mutationFn: async (lang: Language) => {
      const pdf = await bytesOf(`/api/v1/licenses/${licenseId}/certificate.pdf?lang=${lang}`);
      keepAs(`${certificate.data?.number ?? 'certificate'}.${lang}.pdf`, pdf);
    },
  });
  if (certificate.isPending) return <Loading />;
  if (certificate.isError) return <ErrorState error={certificate.error} onRetry={() => void certificate.refetch()} />;
  const { number, token, issuedAt, badge, agreementHash, keyId } = certificate.data;
  const snippet = nameIn(badge.html, language);
  return (
    <section className="panel" data-certificate={number}>
      <h2>{t('certificate.title')}</h2>
      <p className="certificate-number mono">{number}</p>
      <p>
        <a href={`/verify?number=${number}`}>{t('certificate.verify')}</a>
      </p>
      <Facts
        facts={[
          [t('certificate.issued'), <Instant key="issued" at={issuedAt} />],
          [t('certificate.key'), <code key="key">{keyId}</code>],
          [t('certificate.hash'), <code key="hash">{agreementHash}</code>],
        ]}
      />
      <h3>{t('certificate.print')}</h3>
      <div className="form-end">
        {LANGUAGES.map((lang) => (
          <Button
            key={lang}
            loading={printing.isPending && printing.variables === lang}
            onClick={() => printing.mutate(lang)}
          >
            <span lang={lang}>PDF · {LANGUAGE_NAMES[lang]}</span>
          </Button>
        ))}
      </div>
      {printing.error !== null && <ProblemNote error={printing.error} />}
      <h3>{t('certificate.badge')}</h3>
      <p className="quiet">{t('certificate.badgeText')}</p>
      <img
        src={`/verify/${number}/badge.svg?lang=${language}`}
        alt={t('certificate.badgeAlt', { number })}
        width={260}
        height={48}
      />
      {snippet !== '' && (
        <>
          <code className="snippet">{snippet}</code>
          <CopyButton text={snippet} label={t('certificate.copyBadge')} doneLabel={t('partner:copied')} />
        </>
      )}
      <h3>{t('certificate.token')}</h3>
      <p className="quiet">{t('certificate.tokenText')}</p>
      <div className="form-end">
        <CopyButton text={token} label={t('certificate.copyToken')} doneLabel={t('partner:copied')} />
        <Button size="small" onClick={() => keepAs(`${number}.jwt`, new Blob([token], { type: 'application/vc+jwt' }))}>
          {t('certificate.keepToken')}
        </Button>
      </div>
    </section>
  );
}
