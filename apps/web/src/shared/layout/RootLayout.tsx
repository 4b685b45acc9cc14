import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';

/** Around every screen: a way past the navigation, and the place to read on after each step (WCAG 2.4.1, 2.4.3). */
export function RootLayout() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what it waits for
  useEffect(() => {
    if (document.activeElement === document.body) return;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
