import { useTranslation } from 'react-i18next';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { Tokens } from './Tokens.js';
import { Webhooks } from './Webhooks.js';

/** `/partner/access`: tokens for the partner's systems, and where they are told of changes. */
export function AccessPage() {
  const { t } = useTranslation('access');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Tokens />
      <Webhooks />
    </>
  );
}
