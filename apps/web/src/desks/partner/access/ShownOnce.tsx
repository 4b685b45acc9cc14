import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../shared/copy/CopyButton.js';

/** A secret at the only time it can be read; it goes with the screen. */
export function ShownOnce({ secret, title }: { readonly secret: string; readonly title: string }) {
  const { t } = useTranslation(['access', 'partner']);
  return (
    <section className="secret" role="alert">
      <h3>{title}</h3>
      <p>{t('once')}</p>
      <code className="snippet">{secret}</code>
      <CopyButton text={secret} label={t('partner:copy')} doneLabel={t('partner:copied')} />
    </section>
  );
}
