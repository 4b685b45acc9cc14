import { useTranslation } from 'react-i18next';
import type { Notice } from './notice-fields.js';

/** The elements the law asks for, each given or missing, as the service sees the notice. */
export function ElementList({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('notice');
  const { elements, missing, source } = notice;
  return (
    <section className="panel" data-missing={missing.length}>
      <h2>{t('check.title')}</h2>
      <p>{missing.length === 0 ? t('check.whole') : t('check.lacks', { count: missing.length })}</p>
      <ul className="elements">
        {elements.map(({ element, need, given }) => (
          <li key={element} data-given={given} data-need={need}>
            <span aria-hidden="true">{given === 'YES' ? '✓' : '○'}</span> {t(`element.${element}`)}{' '}
            <small className="quiet">
              {given === 'YES' ? t('check.given') : t('check.lacking')} · {t(`check.${need}`)}
            </small>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {t('check.source')} {source}. {t('check.saved')}.
      </p>
    </section>
  );
}
