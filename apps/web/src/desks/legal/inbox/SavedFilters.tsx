import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { type InboxFilter, searchOf } from './inbox-filter.js';

interface SavedFiltersProps {
  readonly filter: InboxFilter;
  readonly onFilter: (search: Record<string, string>) => void;
  readonly isNaming: boolean;
  readonly onNaming: (isNaming: boolean) => void;
}

/** Filters that a person keeps under a name, at the service: the same on every device. */
export function SavedFilters({ filter, onFilter, isNaming, onNaming }: SavedFiltersProps) {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const saved = useQuery({
    queryKey: ['desk', 'triage-filters'],
    queryFn: async () => (await answer(api.GET('/api/v1/triage-filters'))).items,
  });
  const onSettled = () => queries.invalidateQueries({ queryKey: ['desk', 'triage-filters'] });
  const keep = useMutation({
    mutationFn: (called: string) => answer(api.POST('/api/v1/triage-filters', { body: { name: called, filter } })),
    onSuccess: () => {
      setName('');
      onNaming(false);
    },
    onSettled,
  });
  const drop = useMutation({
    mutationFn: (filterId: string) =>
      answer(api.DELETE('/api/v1/triage-filters/{filterId}', { params: { path: { filterId } } })),
    onSettled,
  });
  const error = keep.error ?? drop.error;
  const current = JSON.stringify(searchOf(filter));
  return (
    <div className="saved-filters">
      <span className="quiet">{t('saved.label')}</span>
      {saved.data?.length === 0 && <span className="quiet">{t('saved.none')}</span>}
      {saved.data?.map(({ id, name: called, filter: kept }) => (
        <span key={id} className="saved-filter">
          <button
            type="button"
            aria-pressed={JSON.stringify(searchOf(kept)) === current}
            onClick={() => onFilter(searchOf(kept))}
          >
            {called}
          </button>
          <button
            type="button"
            aria-label={t('saved.drop', { name: called })}
            disabled={drop.isPending}
            onClick={() => drop.mutate(id)}
          >
            <DeleteOutlined aria-hidden="true" />
          </button>
        </span>
      ))}
      {isNaming ? (
        <form
          className="saved-name"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') keep.mutate(name.trim());
          }}
        >
          <input
            aria-label={t('saved.name')}
            placeholder={t('saved.name')}
            maxLength={80}
            value={name}
            // biome-ignore lint/a11y/noAutofocus: it opens at the person's own wish
            autoFocus
            onChange={({ target }) => setName(target.value)}
            onKeyDown={({ key }) => key === 'Escape' && onNaming(false)}
          />
          <Button size="small" htmlType="submit" loading={keep.isPending}>
            {t('saved.save')}
          </Button>
        </form>
      ) : (
        <button type="button" className="link-button" onClick={() => onNaming(true)}>
          + {t('saved.save')}
        </button>
      )}
      {error !== null && <ProblemNote error={error} />}
    </div>
  );
}
