import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { Instant } from '../../../shared/time/Instant.js';

type Link = components['schemas']['ChainLinkView'];

/** Who authorized whom, from the operator down; each link with its scope, its term and whether it holds. */
export function ChainOfAuthority({ links }: { readonly links: readonly Link[] }) {
  const { t } = useTranslation('agents');
  return (
    <ol className="chain">
      {links.map(({ grantId, from, to, status, grant }) => (
        <li key={grantId}>
          <strong>{t('link', { from, to })}</strong>{' '}
          <StateTag tone={status === 'VALID' ? 'good' : 'bad'} word={t(`linkStatus.${status}`)} />
          <div className="quiet">
            {[grant.territories, grant.media, grant.languages, grant.uses].map((list) => list.join(', ')).join(' · ')}
          </div>
          <div className="quiet">
            <Instant at={grant.startsAt} /> – <Instant at={grant.endsAt} />
          </div>
        </li>
      ))}
    </ol>
  );
}
