import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Instant } from '../../../shared/time/Instant.js';

type Advisory = components['schemas']['AdvisoryView'];

const TONES = { OPEN: 'wait', ACKNOWLEDGED: 'good', ESCALATED: 'bad' } as const satisfies Record<
  Advisory['state'],
  string
>;

/** Kills, holds and corrections that wait for an answer; nothing is shown where none does. */
export function Advisories() {
  const { t } = useTranslation('supply');
  const advisories = useQuery({
    queryKey: ['desk', 'advisories'],
    queryFn: () => answer(api.GET('/api/v1/advisories', { params: { query: { limit: 50 } } })),
  });
  if (advisories.isError) return <ErrorState error={advisories.error} onRetry={() => void advisories.refetch()} />;
  const items = advisories.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{t('advisories.title')}</h2>
      <ul className="cards">
        {items.map((advisory) => (
          <li key={advisory.id}>
            <AdvisoryCard advisory={advisory} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AdvisoryCard({ advisory }: { readonly advisory: Advisory }) {
  const { t } = useTranslation('supply');
  const zone = usePublisherZone();
  const queries = useQueryClient();
  const { id, kind, state, workId, workUri, note, dueAt, pages } = advisory;
  const acknowledge = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/advisories/{advisoryId}/acknowledgments', { params: { path: { advisoryId: id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'advisories'] }),
  });
  return (
    <article className="card">
      <h3>
        {t(`advisories.kind.${kind}`)} <StateTag tone={TONES[state]} word={t(`advisories.state.${state}`)} />
      </h3>
      <p>
        <Link to={`/partner/works/${workId}`}>{workUri}</Link>
      </p>
      {note !== undefined && <p>{note}</p>}
      <p>
        {t('advisories.due')} <Instant at={dueAt} {...zone} />
      </p>
      <ul>
        {pages.map(({ url, seen }) => (
          <li key={url} className="address">
            {url} {seen !== undefined && t(`advisories.seen.${seen}`)}
          </li>
        ))}
      </ul>
      {state === 'OPEN' && (
        <Button type="primary" loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
          {t('advisories.acknowledge')}
        </Button>
      )}
      {acknowledge.error !== null && <ProblemNote error={acknowledge.error} />}
    </article>
  );
}
