import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema.js';
import { useNarrow } from '../../../shared/list/use-narrow.js';
import { chooseLanguage } from '../../../words/languages.js';
import { languageIn } from '../terms/names.js';
import { FACETS, type Facet } from './search.js';

type Facets = components['schemas']['FacetsView'];

interface FacetPanelProps {
  readonly facets: Facets;
  readonly search: URLSearchParams;
  readonly onChoose: (name: Facet, value: string) => void;
}

const COUNTS = {
  language: 'languages',
  origin: 'origins',
  section: 'sections',
  month: 'months',
  productId: 'products',
} as const satisfies Record<Facet, keyof Facets>;
/** Values seen at once; the rest opens. */
const AT_FIRST = 6;

/** How many works of what was found are of which kind; each count narrows the search, and widens it again. */
export function FacetPanel({ facets, search, onChoose }: FacetPanelProps) {
  const { t, i18n } = useTranslation(['catalogue', 'partner']);
  const language = chooseLanguage([i18n.language]);
  const isNarrow = useNarrow();
  const nameOf = (facet: Facet, value: string, name: string | undefined): string => {
    if (facet === 'language') return languageIn(value, language);
    if (facet === 'origin') return t(`origin.${value}` as 'origin.OWN', { defaultValue: value });
    return name ?? value;
  };
  return (
    <details className="facets" open={!isNarrow}>
      <summary>{t(facets.isComplete ? 'facets.found' : 'facets.foundAtLeast', { works: facets.counted })}</summary>
      {facets.mayI.length > 0 && (
        <section>
          <h2>{t('facets.mayI')}</h2>
          <ul>
            {facets.mayI.map(({ value, works }) => (
              <li key={value} className="facet">
                <span>{t(`partner:verdict.${value}` as 'partner:verdict.PERMITTED', { defaultValue: value })}</span>
                <span>{works}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {FACETS.map((facet) => {
        const counts = facets[COUNTS[facet]];
        const chosen = search.get(facet);
        if (counts.length === 0) return null;
        const buttons = counts.map(({ value, name, works }) => (
          <li key={value}>
            <button
              type="button"
              className="facet"
              aria-pressed={chosen === value}
              onClick={() => onChoose(facet, value)}
            >
              <span>{nameOf(facet, value, name)}</span>
              <span>{works}</span>
            </button>
          </li>
        ));
        return (
          <section key={facet}>
            <h2>{t(`facets.${facet}`)}</h2>
            <ul>{buttons.slice(0, AT_FIRST)}</ul>
            {buttons.length > AT_FIRST && (
              <details>
                <summary>{t('facets.rest', { count: buttons.length - AT_FIRST })}</summary>
                <ul>{buttons.slice(AT_FIRST)}</ul>
              </details>
            )}
          </section>
        );
      })}
    </details>
  );
}
