import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { desksOf } from '../../session/desks.js';
import { session as ours } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { DeniedState } from '../states/DeniedState.js';
import { ErrorState } from '../states/ErrorState.js';
import { Loading } from '../states/Loading.js';
import { AccountMenu } from './AccountMenu.js';
import { TopBar } from './TopBar.js';

/** Around the screens of signed-in people: only the desks that their roles open; the service decides anew each time. */
export function DeskLayout() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const session = useSession();
  if (session.kind === 'UNKNOWN') return <Loading />;
  if (session.kind === 'FAILED') {
    return <ErrorState error={session.error} onRetry={() => void ours.renew().catch(() => undefined)} />;
  }
  if (session.kind === 'NOBODY') {
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  const desks = desksOf(session.actor.roles);
  const place = pathname.split('/')[1] ?? '';
  const isOpen = place === 'desk' || desks.some((desk) => desk === place);
  return (
    <>
      <TopBar home="/desk">
        <nav className="top-nav" aria-label={t('nav.desks')}>
          {desks.map((desk) => (
            <NavLink key={desk} to={`/${desk}`}>
              {t(`desks.${desk}`)}
            </NavLink>
          ))}
        </nav>
        <AccountMenu />
      </TopBar>
      <main id="main" tabIndex={-1} className="page page-wide">
        {isOpen ? <Outlet /> : <DeniedState heading="h1" />}
      </main>
    </>
  );
}
