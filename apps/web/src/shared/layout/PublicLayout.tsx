import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet } from 'react-router';
import { useSession } from '../../session/use-session.js';
import { TopBar } from './TopBar.js';

const PLACES = ['verify', 'agents', 'claim', 'report', 'track'] as const;

/** Around the screens that anybody may open. */
export function PublicLayout() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <>
      <TopBar>
        <nav className="top-nav" aria-label={t('nav.label')}>
          {PLACES.map((place) => (
            <NavLink key={place} to={`/${place}`}>
              {t(`nav.${place}`)}
            </NavLink>
          ))}
        </nav>
        {session.kind === 'SOMEBODY' ? (
          <Link className="sign-in" to="/desk">
            {t('nav.desk')}
          </Link>
        ) : (
          <Link className="sign-in" to="/sign-in">
            {t('nav.signIn')}
          </Link>
        )}
      </TopBar>
      <main id="main" tabIndex={-1} className="page">
        <Outlet />
      </main>
      <footer className="page-foot">
        <a href="/docs">{t('foot.api')}</a>
        <a href="/.well-known/jwks.json">{t('foot.keys')}</a>
        <a href="/audit/checkpoint">{t('foot.audit')}</a>
      </footer>
    </>
  );
}
