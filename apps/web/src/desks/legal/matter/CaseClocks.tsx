import { useTranslation } from 'react-i18next';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { ClockCard } from './ClockCard.js';
import { useClocks } from './use-case.js';

/** Clocks of a case, and where limitation stands. */
export function CaseClocks({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('matter');
  const zone = usePublisherZone();
  const clocks = useClocks(caseId);
  if (clocks.isPending) return <Loading />;
  if (clocks.isError) return <ErrorState error={clocks.error} onRetry={() => void clocks.refetch()} />;
  const { clocks: running, limitation } = clocks.data;
  const last = limitation.runs.at(-1);
  return (
    <>
      <section className="panel">
        <h2>{t('clocks.title')}</h2>
        {running.length === 0 && <p className="quiet">{t('clocks.none')}</p>}
        {running.map((clock) => (
          <ClockCard key={`${clock.code} ${clock.subjectId}`} clock={clock} />
        ))}
      </section>
      <section className="panel">
        <h2>{t('limitation.title')}</h2>
        {limitation.flags.map((flag) => (
          <StateTag key={flag} tone="wait" word={t(`limitation.flag.${flag}`)} />
        ))}
        {last === undefined ? (
          <p className="quiet">{t('limitation.none')}</p>
        ) : (
          <>
            <p>
              <span className="quiet">{t('limitation.ends')}</span> <Instant at={last.endsAt} {...zone} />
            </p>
            <details>
              <summary>{t('clocks.why')}</summary>
              {limitation.runs.map(({ because, startedAt, trace }) => (
                <div key={`${because} ${startedAt}`}>
                  <p>
                    {t(`limitation.because.${because}` as 'limitation.because.KNOWLEDGE', { defaultValue: because })}:{' '}
                    <Instant at={startedAt} {...zone} />
                  </p>
                  <ol className="trace" lang="en">
                    {trace.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ol>
                </div>
              ))}
            </details>
          </>
        )}
      </section>
    </>
  );
}
