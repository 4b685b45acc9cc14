import { useTranslation } from 'react-i18next';
import { ASSIGNEES, type InboxFilter, KINDS, REUSES, SUBJECTS, searchOf } from './inbox-filter.js';
import { SavedFilters } from './SavedFilters.js';

interface InboxFiltersProps {
  readonly filter: InboxFilter;
  readonly onFilter: (search: Record<string, string>) => void;
  /** Opens the field of a new name. */
  readonly isNaming: boolean;
  readonly onNaming: (isNaming: boolean) => void;
}

/** What is shown: each choice stands in the address, so that a link shows the same. */
export function InboxFilters({ filter, onFilter, isNaming, onNaming }: InboxFiltersProps) {
  const { t } = useTranslation(['inbox', 'legal']);
  const choose = (name: string, value: string): void => {
    const { [name]: _before, ...rest } = searchOf(filter);
    onFilter(value === '' ? rest : { ...rest, [name]: value });
  };
  const choices = [
    ['subject', SUBJECTS.map((each) => [each, t(`legal:subject.${each}`)] as const)],
    ['kind', KINDS.map((each) => [each, t(`legal:kind.${each}`)] as const)],
    ['reuse', REUSES.map((each) => [each, t(`reuse.${each}`)] as const)],
    ['assignee', ASSIGNEES.map((each) => [each, t(`filter.${each}`)] as const)],
  ] as const;
  return (
    <section className="inbox-filters" aria-label={t('filter.label')}>
      {choices.map(([name, options]) => (
        <label key={name}>
          <span>{t(`filter.${name}`)}</span>
          <select value={filter[name] ?? ''} onChange={({ target }) => choose(name, target.value)}>
            <option value="">{t('filter.any')}</option>
            {options.map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        <span>{t('filter.leastImpact')}</span>
        <input
          type="number"
          min={0}
          max={1_000}
          value={filter.leastImpact ?? ''}
          onChange={({ target }) => choose('leastImpact', target.value)}
        />
      </label>
      <SavedFilters filter={filter} onFilter={onFilter} isNaming={isNaming} onNaming={onNaming} />
    </section>
  );
}
