import { useTranslation } from 'react-i18next';
import { StateTag } from '../../../shared/layout/StateTag.js';

/** What this browser found when it computed a hash itself. */
export function Checked({ isSame }: { readonly isSame: boolean }) {
  const { t } = useTranslation('finding');
  return <StateTag tone={isSame ? 'good' : 'bad'} word={t(isSame ? 'snapshot.ok' : 'snapshot.bad')} />;
}
