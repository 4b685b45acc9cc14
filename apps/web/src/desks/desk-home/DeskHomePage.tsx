import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { desksOf } from '../../session/desks.js';
import { useSession } from '../../session/use-session.js';
import { PageHead } from '../../shared/layout/PageHead.js';
import { EmptyState } from '../../shared/states/EmptyState.js';

/** `/desk`: the desks that this person's roles open. */
export function DeskHomePage() {
  const { t } = useTranslation(['desk-home', 'shared']);
  const session = useSession();
  const desks = desksOf(session.kind === 'SOMEBODY' ? session.actor.roles : []);
  return (
    <>
      <PageHead title={t('title')} />
      {desks.length === 0 && <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>}
      <ul className="home-services">
        {desks.map((desk) => (
          <li key={desk}>
            <Link to={`/${desk}`}>
              <strong>{t(`shared:desks.${desk}`)}</strong>
              <span>{t(`text.${desk}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
