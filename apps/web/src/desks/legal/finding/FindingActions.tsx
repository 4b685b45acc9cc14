import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { Field } from '../common/Field.js';
import type { Finding } from './use-finding.js';

type Verdict = components['schemas']['DecideFindingDto']['verdict'];
const VERDICTS = [
  'LICENSED_OK',
  'LICENSED_ATTRIBUTION_DEFECT',
  'LICENSED_OUT_OF_SCOPE',
  'UNLICENSED_CANDIDATE',
  'POSSIBLY_EXEMPT_REVIEW',
  'NOT_OUR_WORK',
  'LINK_ONLY',
  'INSUFFICIENT_EVIDENCE',
] as const satisfies readonly Verdict[];

/** What a person makes of a finding: reports it into the inbox, or decides it. */
export const FindingActions = memo(({ finding, tag }: { readonly finding: Finding; readonly tag: string }) => {
  const { t } = useTranslation(['finding', 'legal', 'scans']);
  const queries = useQueryClient();
  const findingId = finding.id;
  const { draft, setDraft, forget } = useKeptDraft(`finding.${findingId}`, { verdict: finding.verdict, note: '' });
  const report = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/findings/{findingId}/reports', { params: { path: { findingId } }, body: {} })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'triage'] }),
  });
  const decide = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/findings/{findingId}/decisions', {
          params: { path: { findingId }, header: { 'If-Match': tag } },
          body: { verdict: draft.verdict, note: draft.note.trim() },
        }),
      ),
    onSuccess: ({ verdict }) => forget({ verdict, note: '' }),
    // refused because it changed: the screen shows what stands now, and the words stay
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'finding', findingId] }),
  });
  return (
    <section className="panel">
      {report.data === undefined ? (
        <Button type="primary" loading={report.isPending} onClick={() => report.mutate()}>
          {t('report.go')}
        </Button>
      ) : (
        <p role="status" data-report={report.data.outcome}>
          {t('report.done')} · <Link to={`/legal/reports/${report.data.reportId}`}>{t('report.open')}</Link>
        </p>
      )}
      {report.error !== null && <ProblemNote error={report.error} />}
      <details>
        <summary>{t('decide.title')}</summary>
        <p className="quiet">{t('decide.text')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            decide.mutate();
          }}
        >
          <Field label={t('decide.verdict')}>
            <select
              value={draft.verdict}
              onChange={({ target }) => setDraft({ ...draft, verdict: target.value as Verdict })}
            >
              {VERDICTS.map((verdict) => (
                <option key={verdict} value={verdict}>
                  {t(`scans:verdict.${verdict}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('legal:reason')} help={t('legal:reasonHelp')}>
            <textarea
              required
              minLength={3}
              maxLength={2_000}
              rows={3}
              value={draft.note}
              onChange={({ target }) => setDraft({ ...draft, note: target.value })}
            />
          </Field>
          {decide.error !== null && <ProblemNote error={decide.error} />}
          <Button htmlType="submit" loading={decide.isPending}>
            {t('decide.go')}
          </Button>
        </form>
      </details>
    </section>
  );
});
