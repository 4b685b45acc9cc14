import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Choice } from '../terms/Choice.js';
import type { Hearing, HearingItem } from './hearing.js';

/** What was disputed, item by item, with the answer to each; and the way to dispute another one. */
export function Disputes({ hearing, isOpen }: { readonly hearing: Hearing; readonly isOpen: boolean }) {
  const { t } = useTranslation('hearings');
  const { disputes, undisputed } = hearing;
  return (
    <>
      {disputes.length === 0 && <p className="quiet">{t('dispute.none')}</p>}
      <ol className="thread">
        {disputes.map(({ item, statement, at, answer: verdict, reason }) => (
          <li key={`${item} ${at}`}>
            <strong>{t(`item.${item}`)}</strong>{' '}
            <StateTag
              tone={verdict === undefined ? 'wait' : verdict === 'UPHELD' ? 'good' : 'bad'}
              word={t(verdict === undefined ? 'dispute.waiting' : `answer.${verdict}`)}
            />
            <p>{statement}</p>
            <span className="quiet">
              <Instant at={at} />
            </span>
            {reason !== undefined && <p>{reason}</p>}
          </li>
        ))}
      </ol>
      {isOpen && undisputed.length > 0 && <Dispute hearingId={hearing.id} items={undisputed} />}
    </>
  );
}

function Dispute({ hearingId, items }: { readonly hearingId: string; readonly items: readonly HearingItem[] }) {
  const { t } = useTranslation('hearings');
  const queries = useQueryClient();
  const [first = 'WORK'] = items;
  const { draft, setDraft, forget } = useKeptDraft<{ item: HearingItem; statement: string }>(`dispute.${hearingId}`, {
    item: first,
    statement: '',
  });
  const item = items.includes(draft.item) ? draft.item : first;
  const dispute = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/hearings/{hearingId}/disputes', {
          params: { path: { hearingId } },
          body: { item, statement: draft.statement.trim() },
        }),
      ),
    onSuccess: () => forget({ item: first, statement: '' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'hearing', hearingId] }),
  });
  return (
    <form
      className="stacked"
      onSubmit={(event) => {
        event.preventDefault();
        dispute.mutate();
      }}
    >
      <Choice
        label={t('dispute.item')}
        value={item}
        onChange={(next) => setDraft({ ...draft, item: next })}
        options={items.map((value) => ({ value, label: t(`item.${value}`) }))}
      />
      <div className="choice">
        <label htmlFor="dispute-statement">{t('dispute.statement')}</label>
        <Input.TextArea
          id="dispute-statement"
          rows={4}
          maxLength={4_000}
          value={draft.statement}
          onChange={({ target }) => setDraft({ ...draft, statement: target.value })}
        />
      </div>
      {dispute.error !== null && <ProblemNote error={dispute.error} />}
      <Button htmlType="submit" loading={dispute.isPending} disabled={draft.statement.trim() === ''}>
        {t('dispute.go')}
      </Button>
    </form>
  );
}
