import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { chooseLanguage } from '../../../words/languages.js';

/** How many uses are left of a license that counts them. */
export function Remaining({ licenseId, isCounted }: { readonly licenseId: string; readonly isCounted: boolean }) {
  const { t, i18n } = useTranslation('licenses');
  const language = chooseLanguage([i18n.language]);
  const usage = useQuery({
    queryKey: ['desk', 'usage', licenseId],
    queryFn: () => answer(api.GET('/api/v1/licenses/{licenseId}/usage', { params: { path: { licenseId } } })),
    enabled: isCounted,
  });
  if (!isCounted) return <div className="quiet">{t('uncounted')}</div>;
  if (usage.data === undefined) return <div className="quiet">{usage.isError ? t('usageUnknown') : '…'}</div>;
  const { remaining, maxUses, held } = usage.data;
  return (
    <div data-remaining={remaining}>
      <meter className="term-bar" min={0} max={maxUses} value={remaining} aria-label={t('left')} />
      <div>
        {t('remaining', { remaining: remaining.toLocaleString(language), uses: maxUses.toLocaleString(language) })}
        {held > 0 && ` ${t('held', { held: held.toLocaleString(language) })}`}
      </div>
    </div>
  );
}
