import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { SubNav } from '../../shared/layout/SubNav.js';
import './legal.css';

const PLACES = [
  ['/legal', 'inbox'],
  ['/legal/cases', 'cases'],
  ['/legal/deadlines', 'deadlines'],
  ['/legal/claims', 'claims'],
  ['/legal/audit', 'audit'],
] as const;

/** Around the screens of the legal desk: its places, by the side of one another. */
export function LegalLayout() {
  const { t } = useTranslation('legal');
  return (
    <>
      <SubNav
        label={t('nav.label')}
        links={PLACES.map(([to, name]) => ({ to, text: t(`nav.${name}`), end: to === '/legal' }))}
      />
      <Outlet />
    </>
  );
}
