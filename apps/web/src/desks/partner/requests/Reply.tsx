import { Button, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import type { SeenRequest } from './request.js';
import { useStep } from './use-request.js';

interface ReplyProps {
  readonly request: SeenRequest;
  /** INFORMATION answers what the desk asked back; a COMMENT may be made at any time. */
  readonly kind: 'INFORMATION' | 'COMMENT';
}

/** A text to the desk, kept on this device until it is sent. */
export function Reply({ request, kind }: ReplyProps) {
  const { t } = useTranslation('requests');
  const inputId = useId();
  const { id, seen } = request;
  const { draft, setDraft, forget } = useKeptDraft(`reply.${kind}.${id}`, { text: '' });
  const text = draft.text.trim();
  const path = { requestId: id };
  const send = useStep(
    id,
    () =>
      kind === 'COMMENT'
        ? answer(api.POST('/api/v1/license-requests/{requestId}/comments', { params: { path }, body: { text } }))
        : answer(
            api.POST('/api/v1/license-requests/{requestId}/information', {
              params: { path, header: seen },
              body: { text },
            }),
          ),
    () => forget({ text: '' }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <div className="choice">
        <label htmlFor={inputId}>{t(`reply.${kind}`)}</label>
        <Input.TextArea
          id={inputId}
          rows={3}
          maxLength={4_000}
          value={draft.text}
          onChange={({ target }) => setDraft({ text: target.value })}
        />
      </div>
      {send.error !== null && <ProblemNote error={send.error} />}
      <Button
        htmlType="submit"
        type={kind === 'INFORMATION' ? 'primary' : 'default'}
        disabled={text === ''}
        loading={send.isPending}
      >
        {t('reply.send')}
      </Button>
    </form>
  );
}
