import { useTranslation } from 'react-i18next';
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../words/languages.js';

/** Chooses the language; the choice is kept on this device. WHY a plain select: every page pays for this bar. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  return (
    <select
      aria-label={t('language')}
      value={chooseLanguage([i18n.language])}
      onChange={({ target }) => void i18n.changeLanguage(target.value)}
    >
      {LANGUAGES.map((language) => (
        <option key={language} value={language} lang={language}>
          {LANGUAGE_NAMES[language]}
        </option>
      ))}
    </select>
  );
}
