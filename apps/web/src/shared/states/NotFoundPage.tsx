import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../layout/use-page-title.js';
import { StateNote } from './StateNote.js';

/** No screen has this address. */
export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('notFound.title'));
  return (
    <StateNote heading="h1" title={t('notFound.title')} action={<Link to="/">{t('notFound.home')}</Link>}>
      <p>{t('notFound.text')}</p>
    </StateNote>
  );
}
