import { useTranslation } from 'react-i18next';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';
import { dayIn } from '../../../shared/time/zones.js';
import { chooseLanguage } from '../../../words/languages.js';
import type { Clock } from './use-case.js';

const TONES = { RUNNING: 'live', STOPPED: 'quiet', PASSED: 'bad' } as const;

/** A deadline as the service counted it, and why it is this day. The browser counts nothing. */
export function ClockCard({ clock }: { readonly clock: Clock }) {
  const { t, i18n } = useTranslation(['matter', 'legal']);
  const zone = usePublisherZone();
  const language = chooseLanguage([i18n.language]);
  const { code, lastDay, endsAt, startedAt, status, provisional, trace, alternatives, delays } = clock;
  return (
    <div className="clock" data-clock={code} data-status={status}>
      <p>
        <strong>{t(`legal:clock.${code}` as 'legal:clock.CURE', { defaultValue: code })}</strong>{' '}
        <StateTag tone={TONES[status]} word={t(`clocks.status.${status}`)} />
      </p>
      <p>
        <span className="quiet">{t('clocks.lastDay')}</span> <strong>{dayIn(lastDay, language)}</strong>
        {provisional && <span className="quiet"> · {t('clocks.provisional')}</span>}
      </p>
      <p>
        <span className="quiet">{t('clocks.ends')}</span> <Instant at={endsAt} {...zone} />
      </p>
      {delays.map(({ from, to, reason }) => (
        <p key={from} className="quiet">
          {t('clocks.delay', { from: dayIn(from, language), to: dayIn(to, language) })}: {reason}
        </p>
      ))}
      <details>
        <summary>{t('clocks.why')}</summary>
        <ol className="trace" lang="en">
          {trace.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        {alternatives.length > 0 && (
          <>
            <p>{t('clocks.others')}</p>
            <ul>
              {alternatives.map((each) => (
                <li key={JSON.stringify(each)}>
                  <Alternative value={each} />
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="quiet">
          <Instant at={startedAt} {...zone} />
        </p>
      </details>
    </div>
  );
}

/** Another reading; docs/openapi.json describes it in words alone. */
function Alternative({ value }: { readonly value: object }) {
  const { i18n } = useTranslation();
  const { lastDay, reading, code } = value as Readonly<Record<string, string | undefined>>;
  return (
    <>
      {lastDay !== undefined && dayIn(lastDay, chooseLanguage([i18n.language]))}{' '}
      <code className="quiet">{reading ?? code}</code>
    </>
  );
}
