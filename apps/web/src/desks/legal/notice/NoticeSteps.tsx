import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ProblemError } from '../../../api/problem.js';
import { useSession } from '../../../session/use-session.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Person } from '../common/people.js';
import { caseKey } from '../matter/use-case.js';
import { noticeKey, type SeenNotice } from './use-notice.js';

/** The second person's word, and the dispatch; everything that stands in the way is said at once. */
export function NoticeSteps({ seen }: { readonly seen: SeenNotice }) {
  const { t } = useTranslation('notice');
  const queries = useQueryClient();
  const session = useSession();
  const { id: noticeId, caseId, state, authorId, approvedBy, servedAt, textHash, pdfHash } = seen.notice;
  const step = useMutation({
    mutationFn: (to: 'approvals' | 'servings' | 'withdrawals') =>
      answer(
        api.POST(`/api/v1/notices/{noticeId}/${to}`, {
          params: { path: { noticeId }, header: { 'If-Match': seen.tag } },
        }),
      ),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: noticeKey(noticeId) });
      void queries.invalidateQueries({ queryKey: caseKey(caseId) });
    },
  });
  const isAuthor = session.kind === 'SOMEBODY' && session.actor.id === authorId;
  return (
    <section className="panel">
      <h2>{t('approve.title')}</h2>
      <Facts
        facts={[
          [t('approve.author'), <Person key="author" id={authorId} />],
          [t('approve.by'), approvedBy !== undefined && <Person id={approvedBy} />],
          [t('serve.at'), servedAt !== undefined && <Instant at={servedAt} />],
          [t('serve.textHash'), textHash !== undefined && <code>{textHash}</code>],
          [t('serve.pdfHash'), pdfHash !== undefined && <code>{pdfHash}</code>],
        ]}
      />
      {state === 'DRAFT' && isAuthor && <p className="quiet">{t('approve.yours')}</p>}
      {step.error !== null && <StepRefused error={step.error} />}
      <div className="page-actions">
        {state === 'DRAFT' && !isAuthor && (
          <Button type="primary" loading={step.isPending} onClick={() => step.mutate('approvals')}>
            {t('approve.go')}
          </Button>
        )}
        {state === 'APPROVED' && (
          <Button type="primary" loading={step.isPending} onClick={() => step.mutate('servings')}>
            {t('serve.go')}
          </Button>
        )}
        {(state === 'DRAFT' || state === 'APPROVED') && (
          <Button danger loading={step.isPending} onClick={() => step.mutate('withdrawals')}>
            {t('approve.withdraw')}
          </Button>
        )}
      </div>
    </section>
  );
}

function StepRefused({ error }: { readonly error: Error }) {
  const { t } = useTranslation('notice');
  const facts = error instanceof ProblemError ? (error.problem as object as { readonly blocks?: unknown }) : {};
  const blocks = Array.isArray(facts.blocks) ? facts.blocks.filter((each) => typeof each === 'string') : [];
  return (
    <>
      <ProblemNote error={error} />
      {blocks.length > 0 && (
        <>
          <p>
            <strong>{t('blocks')}</strong>
          </p>
          <ul>
            {blocks.map((block) => (
              <li key={block} data-block={block}>
                {t(`block.${block}` as 'block.NOT_CONFIRMED', { defaultValue: block })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
