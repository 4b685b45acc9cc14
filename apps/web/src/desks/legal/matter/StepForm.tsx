import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ProblemError } from '../../../api/problem.js';
import { useSession } from '../../../session/use-session.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { Field } from '../common/Field.js';
import { documentOf } from './phases.js';
import { type CaseFile, type CaseState, caseKey } from './use-case.js';

/** The steps that the flow allows from here. What was written stays until a step is taken. */
export function StepForm({ file, tag }: { readonly file: CaseFile; readonly tag: string }) {
  const { t } = useTranslation(['matter', 'legal']);
  const queries = useQueryClient();
  const session = useSession();
  const { id: caseId, next, approvals, approvalsNeeded } = file;
  const { draft, setDraft, forget, wasKept } = useKeptDraft(`case.${caseId}`, { to: '', reason: '' });
  const step = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/cases/{caseId}/transitions', {
          params: { path: { caseId }, header: { 'If-Match': tag } },
          body: { to: draft.to as CaseState, reason: draft.reason.trim() },
        }),
      ),
    onSuccess: () => forget({ to: '', reason: '' }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: caseKey(caseId) });
      void queries.invalidateQueries({ queryKey: ['desk', 'triage'] });
    },
  });
  const free = next.filter((state) => documentOf(state) === undefined);
  const documents = [...new Set(next.map(documentOf).filter((each) => each !== undefined))];
  const chosen = free.includes(draft.to as CaseState) ? draft.to : '';
  const me = session.kind === 'SOMEBODY' ? session.actor.id : undefined;
  const isMine = approvals.some(({ by }) => by === me);
  const isSecond = chosen === 'CONFIRMED_INFRINGEMENT' && approvals.length > 0;
  return (
    <section className="panel">
      <h2>{t('step.title')}</h2>
      {next.includes('CONFIRMED_INFRINGEMENT') && (
        <p data-approvals={approvals.length}>
          {t('eyes.text', { given: approvals.length, needed: approvalsNeeded })} {isMine && t('eyes.you')}
        </p>
      )}
      {next.length === 0 && <p className="quiet">{t('step.none')}</p>}
      {free.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            step.mutate();
          }}
        >
          {wasKept && draft.reason !== '' && <p className="quiet">{t('legal:kept')}</p>}
          <Field label={t('step.to')}>
            <select required value={chosen} onChange={({ target }) => setDraft({ ...draft, to: target.value })}>
              <option value="" disabled />
              {free.map((state) => (
                <option key={state} value={state}>
                  {t(`legal:state.${state}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('legal:reason')} help={t('legal:reasonHelp')}>
            <textarea
              required
              rows={3}
              maxLength={4_000}
              value={draft.reason}
              onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
            />
          </Field>
          {step.error !== null && <StepRefused error={step.error} />}
          <Button type="primary" htmlType="submit" loading={step.isPending}>
            {t(isSecond ? 'step.second' : 'step.go')}
          </Button>
        </form>
      )}
      {documents.length > 0 && (
        <>
          <p className="quiet">{t('step.byDocument')}</p>
          <ul>
            {documents.map((document) => (
              <li key={document}>
                {document === 'notice' ? (
                  <Link to={`/legal/cases/${caseId}/notices/new`}>{t('step.notice')}</Link>
                ) : (
                  t(`step.${document}`)
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {step.data !== undefined && (
        <p role="status">
          {t(
            step.data.approvals.length === 1 && step.data.state !== 'CONFIRMED_INFRINGEMENT'
              ? 'step.first'
              : 'step.done',
            {
              state: t(`legal:state.${step.data.state}`),
            },
          )}
        </p>
      )}
    </section>
  );
}

function StepRefused({ error }: { readonly error: Error }) {
  const { t } = useTranslation('matter');
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const { guard } = (problem ?? {}) as { readonly guard?: string };
  return (
    <>
      <ProblemNote error={error} />
      {guard !== undefined && (
        <p data-guard={guard}>
          <strong>{t('step.missing')}</strong> {t(`guard.${guard}` as 'guard.NOTICE', { defaultValue: guard })}
        </p>
      )}
      {problem !== undefined && [409, 412].includes(problem.status) && <p className="quiet">{t('step.stale')}</p>}
    </>
  );
}
