import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../shared/copy/CopyButton.js';
import { chooseLanguage } from '../../../words/languages.js';
import { languageIn } from '../terms/names.js';
import { creditHtml } from './credit-html.js';

/** The credit line that has to stand with the text, in each language, as text and as HTML to copy. */
export function CreditLines({ lines }: { readonly lines: object }) {
  const { t, i18n } = useTranslation(['licenses', 'partner']);
  const language = chooseLanguage([i18n.language]);
  const entries = Object.entries(lines).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return (
    <section className="panel credit-lines">
      <h2>{t('credit.title')}</h2>
      <p className="quiet">{t('credit.text')}</p>
      {entries.map(([tag, line]) => (
        <div key={tag}>
          <strong>{languageIn(tag, language)}</strong>
          <code className="snippet" lang={tag}>
            {line}
          </code>
          <div className="form-end">
            <CopyButton text={line} label={t('credit.copyText')} doneLabel={t('partner:copied')} />
            <CopyButton text={creditHtml(line, tag)} label={t('credit.copyHtml')} doneLabel={t('partner:copied')} />
          </div>
        </div>
      ))}
    </section>
  );
}
