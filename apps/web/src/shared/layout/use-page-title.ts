import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The tab's title, in the current language. @param title of the screen, translated */
export function usePageTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('name')}`;
  }, [title, t]);
}
