import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { Field } from '../common/Field.js';
import { caseKey } from '../matter/use-case.js';
import { instantFrom } from './local-instant.js';
import type { Notice } from './notice-fields.js';

type Element = components['schemas']['FileCounterNoticeDto']['given'][number];
const ELEMENTS = [
  'NAME',
  'CONTACT',
  'ADDRESS',
  'PHONE',
  'IDENTITY_PROOF',
  'LOCATION',
  'EVIDENCE',
  'TRUTH',
  'PERJURY',
  'JURISDICTION_CONSENT',
  'SIGNATURE',
] as const satisfies readonly Element[];
const EMPTY: { at: string; statement: string; given: readonly Element[] } = { at: '', statement: '', given: [] };

/** What the other side answers to a notice; its clocks start with its arrival. */
export function CounterNotice({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('notice');
  const queries = useQueryClient();
  const { id: noticeId, caseId } = notice;
  const { draft, setDraft, forget } = useKeptDraft(`counter.${noticeId}`, EMPTY);
  const file = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/notices/{noticeId}/counter-notices', {
          params: { path: { noticeId } },
          body: {
            receivedAt: instantFrom(draft.at) ?? '',
            given: [...draft.given],
            statement: draft.statement.trim(),
          },
        }),
      ),
    onSuccess: () => forget(EMPTY),
    onSettled: () => queries.invalidateQueries({ queryKey: caseKey(caseId) }),
  });
  return (
    <section className="panel">
      <h2>{t('counter.title')}</h2>
      {file.data !== undefined && (
        <p role="status">
          {t('counter.done')}.{' '}
          {file.data.missing.length > 0 &&
            `${t('counter.lacks')} ${file.data.missing.map((each) => t(`counter.element.${each}`)).join(' · ')}`}
        </p>
      )}
      <details>
        <summary>{t('counter.go')}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            file.mutate();
          }}
        >
          <Field label={t('counter.at')}>
            <input
              type="datetime-local"
              required
              value={draft.at}
              onChange={({ target }) => setDraft({ ...draft, at: target.value })}
            />
          </Field>
          <fieldset className="checks">
            <legend>{t('counter.given')}</legend>
            {ELEMENTS.map((element) => (
              <label key={element} className="check">
                <input
                  type="checkbox"
                  checked={draft.given.includes(element)}
                  onChange={({ target }) =>
                    setDraft({
                      ...draft,
                      given: ELEMENTS.filter((each) =>
                        each === element ? target.checked : draft.given.includes(each),
                      ),
                    })
                  }
                />{' '}
                {t(`counter.element.${element}`)}
              </label>
            ))}
          </fieldset>
          <Field label={t('counter.statement')}>
            <textarea
              required
              rows={4}
              maxLength={8_000}
              value={draft.statement}
              onChange={({ target }) => setDraft({ ...draft, statement: target.value })}
            />
          </Field>
          {file.error !== null && <ProblemNote error={file.error} />}
          <Button htmlType="submit" loading={file.isPending}>
            {t('counter.go')}
          </Button>
        </form>
      </details>
    </section>
  );
}
