import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerWithHeaders } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ProblemError } from '../../../api/problem.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { MergeView } from '../../../shared/merge/MergeView.js';
import { merged, mergeFields } from '../../../shared/merge/merge-fields.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { NoticeForm } from './NoticeForm.js';
import { type FieldName, fieldsOf, type NoticeFields, writtenOf } from './notice-fields.js';
import { noticeKey, readNotice, type SeenNotice } from './use-notice.js';

/** What a draft was begun from: kept with it, so that a change by somebody else is told field by field. */
interface Draft {
  readonly fields: NoticeFields;
  readonly base: NoticeFields;
  readonly tag: string;
}

/** The words of a notice. Refused because somebody was faster, nothing is lost: both versions are laid side by side. */
export function NoticeEditor({ seen }: { readonly seen: SeenNotice }) {
  const { t } = useTranslation(['notice', 'legal']);
  const queries = useQueryClient();
  const { id: noticeId, state } = seen.notice;
  const asSeen = (now: SeenNotice): Draft => ({
    fields: fieldsOf(now.notice),
    base: fieldsOf(now.notice),
    tag: now.tag,
  });
  const { draft, setDraft, forget, isTouched, wasKept } = useKeptDraft<Draft>(`notice.${noticeId}`, asSeen(seen));
  const [theirs, setTheirs] = useState<SeenNotice>();
  const begun = isTouched ? draft : asSeen(seen);
  const save = useMutation({
    mutationFn: async () => {
      const params = { path: { noticeId }, header: { 'If-Match': begun.tag } };
      const put = api.PUT('/api/v1/notices/{noticeId}', { params, body: writtenOf(begun.fields) });
      const { data, headers } = await answerWithHeaders(put);
      return { notice: data, tag: headers.get('etag') ?? '' };
    },
    onSuccess: (now) => {
      forget(asSeen(now));
      setTheirs(undefined);
      queries.setQueryData(noticeKey(noticeId), now);
      void queries.invalidateQueries({ queryKey: noticeKey(noticeId) });
    },
    onError: async (error) => {
      if (!(error instanceof ProblemError) || ![409, 412].includes(error.problem.status)) return;
      const now = await readNotice(noticeId);
      queries.setQueryData(noticeKey(noticeId), now);
      setTheirs(now);
    },
  });
  const isOpen = state === 'DRAFT' || state === 'APPROVED';
  const differences = theirs === undefined ? [] : mergeFields(begun.base, begun.fields, fieldsOf(theirs.notice));
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {theirs !== undefined && (
        <MergeView
          fields={differences}
          labelOf={(name) => t(`field.${name as FieldName}`)}
          onDone={(choices) => {
            const fields = merged(begun.fields, differences, choices) as NoticeFields;
            setDraft({ fields, base: fieldsOf(theirs.notice), tag: theirs.tag });
            setTheirs(undefined);
            save.reset();
          }}
        />
      )}
      {wasKept && isTouched && <p className="quiet">{t('legal:kept')}</p>}
      <NoticeForm fields={begun.fields} isDisabled={!isOpen} onChange={(fields) => setDraft({ ...begun, fields })} />
      {save.error !== null && theirs === undefined && <ProblemNote error={save.error} />}
      {isOpen && (
        <p className="form-end">
          <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!isTouched}>
            {t('save')}
          </Button>
          <span role="status" data-saving={isTouched ? 'KEPT' : 'SAVED'}>
            {t(isTouched ? 'unsaved' : 'saved')}
          </span>
          {isTouched && (
            <Button type="text" onClick={() => forget(asSeen(seen))}>
              {t('legal:forgetDraft')}
            </Button>
          )}
        </p>
      )}
    </form>
  );
}
