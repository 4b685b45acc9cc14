import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';

/** Says what was put right. */
export function Cure({ hearingId }: { readonly hearingId: string }) {
  const { t } = useTranslation('hearings');
  const queries = useQueryClient();
  const { draft, setDraft, forget } = useKeptDraft(`cure.${hearingId}`, { statement: '' });
  const cure = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/hearings/{hearingId}/cures', {
          params: { path: { hearingId } },
          body: { statement: draft.statement.trim() },
        }),
      ),
    onSuccess: () => forget({ statement: '' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'hearing', hearingId] }),
  });
  return (
    <form
      className="stacked"
      onSubmit={(event) => {
        event.preventDefault();
        cure.mutate();
      }}
    >
      <div className="choice">
        <label htmlFor="cure-statement">{t('cure.statement')}</label>
        <Input.TextArea
          id="cure-statement"
          rows={4}
          maxLength={4_000}
          value={draft.statement}
          onChange={({ target }) => setDraft({ statement: target.value })}
        />
      </div>
      {cure.error !== null && <ProblemNote error={cure.error} />}
      <Button htmlType="submit" type="primary" loading={cure.isPending} disabled={draft.statement.trim() === ''}>
        {t('cure.go')}
      </Button>
    </form>
  );
}
