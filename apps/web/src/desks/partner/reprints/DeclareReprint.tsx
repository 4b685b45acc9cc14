import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { SidePanel } from '../../../shared/dialog/SidePanel.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { licensesIn } from '../licenses/license.js';
import { Choice } from '../terms/Choice.js';

interface DeclareReprintProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Proposed; empty where none is. */
  readonly licenseId: string;
}

/** Says where a licensed work was reprinted: license, work, address. */
export function DeclareReprint({ isOpen, onClose, licenseId }: DeclareReprintProps) {
  const { t } = useTranslation(['reprints', 'partner']);
  return (
    <SidePanel isOpen={isOpen} onClose={onClose} title={t('declare.title')} closeLabel={t('partner:close')}>
      <DeclareForm onDone={onClose} proposed={licenseId} />
    </SidePanel>
  );
}

function DeclareForm({ onDone, proposed }: { readonly onDone: () => void; readonly proposed: string }) {
  const { t } = useTranslation(['reprints', 'partner']);
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const { draft, setDraft, forget } = useKeptDraft('reprint', { licenseId: proposed, workId: '', url: '' });
  const licenses = useQuery({
    queryKey: ['desk', 'licenses', 'to-declare'],
    queryFn: async () =>
      licensesIn(await answer(api.GET('/api/v1/licenses', { params: { query: { state: 'ACTIVE', limit: 200 } } }))),
  });
  const declare = useMutation({
    mutationFn: (body: { licenseId: string; workId: string; url: string }) =>
      answer(api.POST('/api/v1/reprints', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: async () => {
      forget();
      await queries.invalidateQueries({ queryKey: ['desk', 'reprints'] });
      onDone();
    },
  });
  if (licenses.isPending) return <Loading />;
  if (licenses.isError) return <ErrorState error={licenses.error} onRetry={() => void licenses.refetch()} />;
  const license = licenses.data.find(({ id }) => id === (draft.licenseId || proposed)) ?? licenses.data[0];
  if (license === undefined) return <EmptyState title={t('declare.none')}>{t('declare.noneText')}</EmptyState>;
  const work = license.works.find(({ id }) => id === draft.workId) ?? license.works[0];
  return (
    <form
      className="stacked"
      onSubmit={(event) => {
        event.preventDefault();
        if (work !== undefined) declare.mutate({ licenseId: license.id, workId: work.id, url: draft.url.trim() });
      }}
    >
      <Choice
        label={t('declare.license')}
        value={license.id}
        onChange={(licenseId) => setDraft({ ...draft, licenseId, workId: '' })}
        options={licenses.data.map(({ id, works }) => ({
          value: id,
          label: works.map(({ title }) => title).join('; ') || id,
        }))}
      />
      {work !== undefined && (
        <Choice
          label={t('declare.work')}
          value={work.id}
          onChange={(workId) => setDraft({ ...draft, workId })}
          options={license.works.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <div className="choice">
        <label htmlFor="declare-url">{t('declare.url')}</label>
        <input
          id="declare-url"
          type="url"
          required
          value={draft.url}
          placeholder="https://"
          onChange={({ target }) => setDraft({ ...draft, url: target.value })}
        />
      </div>
      {declare.error !== null && <ProblemNote error={declare.error} />}
      <Button type="primary" htmlType="submit" loading={declare.isPending} disabled={draft.url.trim() === ''}>
        {t('declare.go')}
      </Button>
    </form>
  );
}
