import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shared/layout/use-page-title.js';
import { EmptyState } from '../../shared/states/EmptyState.js';

/** Stands where a desk is not built yet, and says so. */
export function SoonPage() {
  const { t } = useTranslation('desk-home');
  usePageTitle(t('soon.title'));
  return (
    <EmptyState heading="h1" title={t('soon.title')} action={<a href="/docs">/docs</a>}>
      {t('soon.text')}
    </EmptyState>
  );
}
