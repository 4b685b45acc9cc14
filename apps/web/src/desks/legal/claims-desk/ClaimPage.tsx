import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer, answerWithHeaders } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { useElementWord } from '../../../shared/claims/use-element-word.js';
import { Facts } from '../../../shared/layout/Facts.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { dayIn } from '../../../shared/time/zones.js';
import { chooseLanguage } from '../../../words/languages.js';
import { toneOfState } from '../common/tones.js';
import { ClaimEvents } from './ClaimEvents.js';
import { ClaimSteps } from './ClaimSteps.js';
import { type ClaimFile, claimFileFrom } from './claim-file.js';
import { DecisionForm } from './DecisionForm.js';

/** `/legal/claims/:claimId`: one claim, its window and why, what it lacks, and the decision with its reasons. */
export function ClaimPage() {
  const { t } = useTranslation(['claims-desk', 'legal']);
  const { claimId = '' } = useParams();
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['desk', 'claim', claimId],
    queryFn: async () => {
      const { data, headers } = await answerWithHeaders(
        api.GET('/api/v1/claims/{claimId}', { params: { path: { claimId } } }),
      );
      return { claim: claimFileFrom(data), tag: headers.get('etag') ?? '' };
    },
  });
  const onChanged = (): void => {
    void queries.invalidateQueries({ queryKey: ['desk', 'claim', claimId] });
    void queries.invalidateQueries({ queryKey: ['desk', 'claims'] });
  };
  const step = useMutation({
    mutationFn: ({ to, reason }: { readonly to: 'excuses' | 'hidings'; readonly reason: string }) =>
      answer(
        api.POST(`/api/v1/claims/{claimId}/${to}`, {
          params: { path: { claimId }, header: { 'If-Match': found.data?.tag ?? '' } },
          body: { reason },
        }),
      ),
    onSettled: onChanged,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { claim, tag } = found.data;
  const { state, kind, late, excuse } = claim;
  return (
    <>
      <p>
        <Link to="/legal/claims">← {t('legal:back')}</Link>
      </p>
      <PageHead
        title={`${t('one')}: ${t(`kind.${kind}` as 'kind.OTHER', { defaultValue: kind })}`}
        lead={
          <span data-claim-state={state}>
            <StateTag
              tone={toneOfState(state)}
              word={t(`state.${state}` as 'state.RECEIVED', { defaultValue: state })}
            />{' '}
            {late !== undefined && <StateTag tone={late ? 'wait' : 'good'} word={t(late ? 'late' : 'inTime')} />}{' '}
            {excuse !== undefined && <StateTag tone="quiet" word={t('excused')} />}
          </span>
        }
      />
      <div className="two-columns">
        <div className="stack">
          <ClaimFacts claim={claim} />
          <WindowPanel claim={claim} />
          <ClaimEvents claim={claim} />
        </div>
        <div className="stack">
          <Lacking claim={claim} />
          <DecisionForm key={claim.id} claim={claim} tag={tag} onChanged={onChanged} />
          <ClaimSteps
            claim={claim}
            isPending={step.isPending}
            error={step.error}
            onStep={(to, reason) => step.mutateAsync({ to, reason })}
          />
        </div>
      </div>
    </>
  );
}

function ClaimFacts({ claim }: { readonly claim: ClaimFile }) {
  const { t } = useTranslation('claims-desk');
  const zone = usePublisherZone();
  const { id, pageUrl, workUri, receivedAt, regime, originalWork, statement, evidence, claimant, workHidden } = claim;
  const people = ['name', 'email', 'phone', 'address', 'represents', 'signature'] as const;
  return (
    <>
      <Facts
        facts={[
          [t('number'), <code key="id">{id}</code>],
          [t('about'), pageUrl ?? workUri],
          [t('received'), receivedAt !== undefined && <Instant at={receivedAt} {...zone} />],
          [t('regimeName'), t(`regime.${regime}` as 'regime.DSA', { defaultValue: regime })],
          [t('originalWork'), originalWork],
          [t('statement'), statement !== undefined && <span className="said">{statement}</span>],
          [t('evidence'), evidence !== undefined && <span className="said">{evidence}</span>],
          [t('forwarded'), claim.forwardedTo],
        ]}
      />
      {workHidden && <p>{t('hidden')}</p>}
      {claimant !== undefined && (
        <section className="panel">
          <h2>{t('claimant.title')}</h2>
          <Facts facts={people.map((name) => [t(`claimant.${name}`), claimant[name]] as const)} />
          {claimant.emailConfirmedAt !== undefined && <p className="quiet">{t('claimant.confirmed')}</p>}
        </section>
      )}
    </>
  );
}

function WindowPanel({ claim }: { readonly claim: ClaimFile }) {
  const { t, i18n } = useTranslation('claims-desk');
  const zone = usePublisherZone();
  const { lastDay, endsAt, provisional, explanation, trace, source } = claim.window;
  return (
    <section className="panel">
      <h2>{t('window.title')}</h2>
      <p>
        <span className="quiet">{t('window.lastDay')}</span>{' '}
        <strong>{dayIn(lastDay, chooseLanguage([i18n.language]))}</strong>
        {provisional && <span className="quiet"> · {t('window.provisional')}</span>}
      </p>
      <p>
        <span className="quiet">{t('window.ends')}</span> <Instant at={endsAt} {...zone} />
      </p>
      <details>
        <summary>{t('window.why')}</summary>
        <p>{explanation}</p>
        <ol className="trace">
          {trace.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
        <p className="quiet">{source}</p>
      </details>
    </section>
  );
}

function Lacking({ claim }: { readonly claim: ClaimFile }) {
  const { t } = useTranslation('claims-desk');
  const word = useElementWord();
  return (
    <section className="panel" data-lacking={claim.lacking.length}>
      <h2>{t('lacking.title')}</h2>
      {claim.lacking.length === 0 && <p className="quiet">{t('lacking.none')}</p>}
      <ul>
        {claim.lacking.map((code) => (
          <li key={code}>{word(code)}</li>
        ))}
      </ul>
      {claim.missing.length > 0 && (
        <>
          <h3>{t('lacking.asked')}</h3>
          <ul>
            {claim.missing.map((code) => (
              <li key={code}>{word(code)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
