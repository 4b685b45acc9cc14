import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Field } from '../common/Field.js';
import { Checked } from './Checked.js';
import { EvidenceCard } from './EvidenceCard.js';
import { sha256Of } from './hex-of.js';
import { type Finding, useTexts } from './use-finding.js';

/** What was stored, with its hashes checked here, and what was secured of it. */
export function ProofView({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation(['finding', 'legal']);
  const { id: findingId, snapshot } = finding;
  const { page } = useTexts(findingId, undefined);
  const checked = useQuery({
    queryKey: ['desk', 'finding', findingId, 'text-hash'],
    queryFn: () => sha256Of(new TextEncoder().encode(page.data?.text ?? '')),
    enabled: page.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const evidence = useQuery({
    queryKey: ['desk', 'finding', findingId, 'evidence'],
    queryFn: () => answer(api.GET('/api/v1/findings/{findingId}/evidence', { params: { path: { findingId } } })),
    // a job secures it: looked at again as long as it is under way
    refetchInterval: ({ state }) => (state.data?.standing === 'PENDING' ? 2_000 : false),
  });
  return (
    <>
      <section className="panel">
        <Facts
          facts={[
            [t('snapshot.at'), <Instant key="at" at={snapshot.fetchedAt} />],
            [t('snapshot.status'), snapshot.status !== undefined && String(snapshot.status)],
            [t('snapshot.from'), snapshot.remoteAddress],
            [t('snapshot.size'), String(snapshot.size)],
            [t('snapshot.charset'), snapshot.charset],
            [t('snapshot.bytes'), <code key="bytes">{snapshot.contentHash}</code>],
            [
              t('snapshot.text'),
              <span key="text">
                <code>{snapshot.textHash}</code>{' '}
                {checked.data !== undefined && <Checked isSame={checked.data === snapshot.textHash} />}
              </span>,
            ],
          ]}
        />
      </section>
      {evidence.isPending && <Loading />}
      {evidence.isError && <ErrorState error={evidence.error} onRetry={() => void evidence.refetch()} />}
      {evidence.data?.items.length === 0 && (
        <EmptyState title={t('evidence.none')}>{t('evidence.noneText')}</EmptyState>
      )}
      {evidence.data?.items.map(({ id }) => (
        <EvidenceCard key={id} evidenceId={id} />
      ))}
      {evidence.data !== undefined && evidence.data.standing !== 'PENDING' && <SecureForm findingId={findingId} />}
    </>
  );
}

function SecureForm({ findingId }: { readonly findingId: string }) {
  const { t } = useTranslation('finding');
  const queries = useQueryClient();
  const { draft, setDraft, forget } = useKeptDraft(`secure.${findingId}`, { reason: '' });
  const secure = useMutation({
    mutationFn: (reason: string) =>
      answer(api.POST('/api/v1/findings/{findingId}/evidence', { params: { path: { findingId } }, body: { reason } })),
    onSuccess: () => forget({ reason: '' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'finding', findingId, 'evidence'] }),
  });
  return (
    <form
      className="ask"
      onSubmit={(event) => {
        event.preventDefault();
        secure.mutate(draft.reason.trim());
      }}
    >
      <Field label={t('evidence.why')}>
        <input
          required
          minLength={3}
          maxLength={500}
          value={draft.reason}
          onChange={({ target }) => setDraft({ reason: target.value })}
        />
      </Field>
      {secure.error !== null && <ProblemNote error={secure.error} />}
      <Button type="primary" htmlType="submit" loading={secure.isPending}>
        {t('evidence.secure')}
      </Button>
    </form>
  );
}
