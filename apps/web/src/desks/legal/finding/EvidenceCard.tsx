import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { bytesOf, keepAs } from '../../../api/download.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Field } from '../common/Field.js';
import { Person } from '../common/people.js';
import { toneOfState } from '../common/tones.js';

/** One evidence: its seals, its files, and the hands it went through. */
export function EvidenceCard({ evidenceId }: { readonly evidenceId: string }) {
  const { t } = useTranslation(['finding', 'legal']);
  const path = { path: { evidenceId } };
  const evidence = useQuery({
    queryKey: ['desk', 'evidence', evidenceId],
    queryFn: () => answer(api.GET('/api/v1/evidence/{evidenceId}', { params: path })),
    refetchInterval: ({ state }) => (['SECURED', 'FAILED'].includes(state.data?.state ?? '') ? false : 2_000),
  });
  const hasCapture = evidence.data?.manifestHash !== undefined && evidence.data.erasedAt === undefined;
  const capture = useQuery({
    queryKey: ['desk', 'evidence', evidenceId, 'capture'],
    queryFn: () => answer(api.GET('/api/v1/evidence/{evidenceId}/capture', { params: path })),
    enabled: hasCapture,
  });
  if (evidence.isPending) return <Loading />;
  if (evidence.isError) return <ErrorState error={evidence.error} onRetry={() => void evidence.refetch()} />;
  const { state, reason, requestedBy, capturedAt, stampedAt, manifestHash, bundleHash, failure, custody } =
    evidence.data;
  return (
    <section className="panel" data-evidence={state}>
      <h2>
        <StateTag tone={toneOfState(state)} word={t(`evidence.state.${state}` as 'evidence.state.SECURED')} /> {reason}
      </h2>
      <Facts
        facts={[
          [t('legal:who'), <Person key="by" id={requestedBy} />],
          [t('evidence.captured'), capturedAt !== undefined && <Instant at={capturedAt} />],
          [t('evidence.stamped'), stampedAt !== undefined && <Instant at={stampedAt} />],
          [t('evidence.manifest'), manifestHash !== undefined && <code>{manifestHash}</code>],
          [t('evidence.bundle'), bundleHash !== undefined && <code>{bundleHash}</code>],
          [t('evidence.state.FAILED'), failure !== undefined && <code>{failure}</code>],
        ]}
      />
      {capture.data !== undefined && (
        <details>
          <summary>
            {t('evidence.files')} ({capture.data.files.length})
          </summary>
          <ul className="plain">
            {capture.data.files.map(({ path: name, sha256, size }) => (
              <li key={name}>
                {name} <small className="quiet">{size} B</small> <code>{sha256}</code>
              </li>
            ))}
          </ul>
          {capture.data.absent.length > 0 && <h3>{t('evidence.absent')}</h3>}
          <ul className="plain">
            {capture.data.absent.map(({ what, code, detail }) => (
              <li key={what}>
                {what}: <code>{code}</code>{' '}
                <span className="quiet" lang="en">
                  {detail}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{t('evidence.custody')}</summary>
        <ol className="timeline">
          {custody.map(({ sequence, kind, by, at, reason: why }) => (
            <li key={sequence}>
              <strong>{t(`custodyKind.${kind}` as 'custodyKind.SEALED')}</strong> · <Instant at={at} /> ·{' '}
              <Person id={by} />
              <br />
              <span className="quiet">{why}</span>
            </li>
          ))}
        </ol>
      </details>
      {state === 'SECURED' && <HandOut evidenceId={evidenceId} />}
    </section>
  );
}

function HandOut({ evidenceId }: { readonly evidenceId: string }) {
  const { t } = useTranslation('finding');
  const queries = useQueryClient();
  const [why, setWhy] = useState('');
  const take = useMutation({
    mutationFn: async (reason: string) => {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ reason }),
      };
      keepAs(`evidence-${evidenceId}.zip`, await bytesOf(`/api/v1/evidence/${evidenceId}/hand-outs`, init));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'evidence', evidenceId] }),
  });
  return (
    <form
      className="hand-out"
      onSubmit={(event) => {
        event.preventDefault();
        take.mutate(why.trim());
      }}
    >
      <Field label={t('evidence.handOutWhy')}>
        <input required minLength={3} maxLength={500} value={why} onChange={({ target }) => setWhy(target.value)} />
      </Field>
      <Button htmlType="submit" loading={take.isPending}>
        {t('evidence.handOut')}
      </Button>
      {take.error !== null && <ProblemNote error={take.error} />}
    </form>
  );
}
