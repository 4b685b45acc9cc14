import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useSession } from '../../session/use-session.js';
import { SubNav } from '../../shared/layout/SubNav.js';
import './partner.css';

const SCREENS = ['requests', 'licenses', 'preflight', 'reprints', 'findings', 'supply'] as const;
/** For those who run the account; the service decides anew each time. */
const ADMIN_SCREENS = ['access', 'people'] as const;

/** Around the screens of `/partner`. */
export function PartnerLayout() {
  const { t } = useTranslation('partner');
  const session = useSession();
  const isAdmin = session.kind === 'SOMEBODY' && session.actor.roles.includes('PARTNER_ADMIN');
  const links = [
    { to: '/partner', text: t('nav.catalogue'), end: true },
    ...[...SCREENS, ...(isAdmin ? ADMIN_SCREENS : [])].map((screen) => ({
      to: `/partner/${screen}`,
      text: t(`nav.${screen}`),
    })),
  ];
  return (
    <>
      <SubNav label={t('nav.label')} links={links} />
      <Outlet />
    </>
  );
}
