import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Field } from '../common/Field.js';
import { caseKey } from '../matter/use-case.js';
import { instantFrom } from './local-instant.js';
import { noticeKey, type SeenNotice } from './use-notice.js';

const OUTCOMES = ['DELIVERED', 'UNDELIVERABLE'] as const;
const EMPTY = { outcome: 'DELIVERED', at: '', proof: '' };

/** What became of a notice that left: it interrupts limitation, or it came back. */
export function Delivery({ seen }: { readonly seen: SeenNotice }) {
  const { t } = useTranslation('notice');
  const zone = usePublisherZone();
  const queries = useQueryClient();
  const { id: noticeId, caseId, state, arrivedAt, proof } = seen.notice;
  const { draft, setDraft, forget } = useKeptDraft(`delivery.${noticeId}`, EMPTY);
  const record = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/notices/{noticeId}/deliveries', {
          params: { path: { noticeId }, header: { 'If-Match': seen.tag } },
          body: {
            outcome: OUTCOMES.find((each) => each === draft.outcome) ?? 'DELIVERED',
            arrivedAt: instantFrom(draft.at) ?? '',
            proof: draft.proof.trim(),
          },
        }),
      ),
    onSuccess: () => forget(EMPTY),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: noticeKey(noticeId) });
      void queries.invalidateQueries({ queryKey: caseKey(caseId) });
    },
  });
  return (
    <section className="panel">
      <h2>{t('deliver.title')}</h2>
      {arrivedAt !== undefined && (
        <Facts
          facts={[
            [t('deliver.arrived'), <Instant key="at" at={arrivedAt} {...zone} />],
            [t('deliver.proofShown'), proof],
          ]}
        />
      )}
      {state === 'SENT' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            record.mutate();
          }}
        >
          <Field label={t('deliver.outcome')}>
            <select value={draft.outcome} onChange={({ target }) => setDraft({ ...draft, outcome: target.value })}>
              {OUTCOMES.map((outcome) => (
                <option key={outcome} value={outcome}>
                  {t(`deliver.${outcome}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('deliver.at')}>
            <input
              type="datetime-local"
              step={1}
              required
              value={draft.at}
              onChange={({ target }) => setDraft({ ...draft, at: target.value })}
            />
          </Field>
          <Field label={t('deliver.proof')}>
            <input
              required
              maxLength={1_000}
              value={draft.proof}
              onChange={({ target }) => setDraft({ ...draft, proof: target.value })}
            />
          </Field>
          {record.error !== null && <ProblemNote error={record.error} />}
          <Button type="primary" htmlType="submit" loading={record.isPending}>
            {t('deliver.go')}
          </Button>
        </form>
      )}
    </section>
  );
}
