import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';
import { chooseLanguage } from '../../../words/languages.js';
import { languageIn, territoryIn } from './names.js';

export type Scope = components['schemas']['ScopeDto'];

/** What a license reaches, or is asked to reach. */
export function ScopeFacts({ scope }: { readonly scope: Scope }) {
  const { t, i18n } = useTranslation('partner');
  const zone = usePublisherZone();
  const language = chooseLanguage([i18n.language]);
  const list = new Intl.ListFormat(language, { type: 'unit' });
  return (
    <Facts
      facts={[
        [t('scope.uses'), list.format(scope.uses.map((use) => t(`use.${use}`)))],
        [t('scope.media'), list.format(scope.media.map((medium) => t(`medium.${medium}`)))],
        [t('scope.territories'), list.format(scope.territories.map((code) => territoryIn(code, language)))],
        [
          t('scope.languages'),
          list.format(scope.languages.map((tag) => (tag === '*' ? t('scope.anyLanguage') : languageIn(tag, language)))),
        ],
        [t('scope.domains'), scope.domains.join(', ')],
        [t('scope.from'), <Instant key="from" at={scope.termStartsAt} {...zone} />],
        [t('scope.until'), <Instant key="until" at={scope.termEndsAt} {...zone} />],
        [t('scope.exclusivity'), scope.exclusivity !== undefined && t(`exclusivity.${scope.exclusivity}`)],
        [t('scope.copies'), scope.copies?.toLocaleString(language)],
        [
          t('scope.excerptPercent'),
          scope.excerptPercent !== undefined && t('scope.percent', { percent: scope.excerptPercent }),
        ],
      ]}
    />
  );
}
