import { useTranslation } from 'react-i18next';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';
import type { Scope } from '../terms/ScopeFacts.js';
import { partOver } from './license.js';

/** How much of the term is over, and when it ends. */
export function TermBar({ scope }: { readonly scope: Scope }) {
  const { t } = useTranslation('licenses');
  const zone = usePublisherZone();
  const part = partOver(scope.termStartsAt, scope.termEndsAt, Date.now());
  return (
    <div>
      <meter className="term-bar" min={0} max={1} value={part} aria-label={t('term.over')} />
      <div>
        {t('term.until')} <Instant at={scope.termEndsAt} {...zone} />
      </div>
    </div>
  );
}
