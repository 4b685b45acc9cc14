import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageMenu } from './LanguageMenu.js';
import { ModeMenu } from './ModeMenu.js';

/** The bar above every screen. @param children between the name and the choices of language and mode */
export function TopBar({ children, home = '/' }: { readonly children?: ReactNode; readonly home?: string }) {
  const { t } = useTranslation();
  return (
    <header className="top-bar">
      <Link to={home} className="brand" aria-label={t('name')}>
        <img src="/favicon.svg" alt="" width="26" height="26" />
        <span>{t('name')}</span>
      </Link>
      {children}
      <div className="top-choices">
        <LanguageMenu />
        <ModeMenu />
      </div>
    </header>
  );
}
