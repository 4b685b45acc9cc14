import { useTranslation } from 'react-i18next';
import { Facts } from '../../../shared/layout/Facts.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Person } from '../common/people.js';
import { amountIn } from '../matter/fen.js';
import type { ClaimFile, Statement } from './claim-file.js';

/** What was decided and told, what was enclosed, and every step. */
export function ClaimEvents({ claim }: { readonly claim: ClaimFile }) {
  const { t } = useTranslation('claims-desk');
  const { decisions, complaint, documents, history } = claim;
  return (
    <>
      {decisions.map((decision) => (
        <StatementPanel key={decision.decidedAt} statement={decision} />
      ))}
      {complaint !== undefined && (
        <section className="panel">
          <h2>{t('complaint')}</h2>
          <p className="said">{complaint.text}</p>
          <p className="quiet">
            <Instant at={complaint.at} />
          </p>
        </section>
      )}
      <section className="panel">
        <h2>{t('documents.title')}</h2>
        {documents.length === 0 && <p className="quiet">{t('documents.none')}</p>}
        <ul className="plain">
          {documents.map(({ id, purpose, name, size, sha256 }) => (
            <li key={id}>
              {t(`documents.purpose.${purpose}` as 'documents.purpose.EVIDENCE', { defaultValue: purpose })}: {name}{' '}
              <small className="quiet">{size} B</small>
              <br />
              <code className="quiet">{sha256}</code>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{t('history')}</h2>
        <ol className="timeline">
          {history.toReversed().map(({ event, by, reason, at }) => (
            <li key={`${at} ${event}`}>
              <strong>{t(`event.${event}` as 'event.ClaimFiled', { defaultValue: event })}</strong>
              <br />
              <span className="quiet">
                {by === 'claimant' ? t('claimant.title') : <Person id={by.split(':').at(-1) ?? by} />} ·{' '}
                <Instant at={at} />
              </span>
              {/* a code says again what the step says */}
              {!/^[A-Z_]+$/.test(reason) && <p className="said">{reason}</p>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function StatementPanel({ statement }: { readonly statement: Statement }) {
  const { t, i18n } = useTranslation('claims-desk');
  const zone = usePublisherZone();
  const { outcome, remedy, payment, reasons, ground, territory, until, decidedAt, redress } = statement;
  return (
    <section className="panel">
      <h2>{t('decisions.title')}</h2>
      <p>
        <strong>{t(`state.${outcome}` as 'state.UPHELD', { defaultValue: outcome })}</strong>
        {remedy !== undefined && ` · ${t(`remedy.${remedy}` as 'remedy.PAID', { defaultValue: remedy })}`}
      </p>
      <p className="said">{reasons}</p>
      <Facts
        facts={[
          [t('decisions.ground'), ground?.reference],
          [t('decisions.territory'), territory],
          [t('decisions.until'), until],
          [t('decisions.paid'), payment !== undefined && amountIn(payment.minor, payment.currency, i18n.language)],
          [t('decisions.complaint'), <Instant key="until" at={redress.complaintUntil} {...zone} />],
        ]}
      />
      <p className="quiet">
        <Instant at={decidedAt} /> · {t('decisions.by')}
      </p>
    </section>
  );
}
