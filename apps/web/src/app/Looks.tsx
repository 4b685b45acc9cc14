import { ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { type ReactNode, use, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language } from '../words/languages.js';
import { useMode } from './mode.js';
import { themeOf } from './theme.js';

/** The components' own words, of the current language alone. */
const LOCALES: Readonly<Record<Language, () => Promise<{ default: Locale }>>> = {
  en: () => import('antd/es/locale/en_GB.js'),
  'zh-Hans': () => import('antd/es/locale/zh_CN.js'),
  'zh-Hant': () => import('antd/es/locale/zh_TW.js'),
};
const loaded = new Map<Language, Promise<Locale>>();

function localeOf(language: Language): Promise<Locale> {
  const known = loaded.get(language) ?? LOCALES[language]().then((module) => module.default);
  loaded.set(language, known);
  return known;
}

/** The policy of the page lets in only styles that carry this answer's nonce (docs/adr/0011). */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
const csp = nonce === undefined || nonce === '' ? {} : { csp: { nonce } };

/** Theme, mode and language of every component. */
export function Looks({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const { mode } = useMode();
  const locale = use(localeOf(chooseLanguage([i18n.language])));
  useEffect(() => {
    document.documentElement.dataset.mode = mode;
  }, [mode]);
  return (
    <ConfigProvider theme={themeOf(mode)} locale={locale} {...csp} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
