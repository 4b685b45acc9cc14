import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '../../../shared/time/Instant.js';
import { Person } from '../common/people.js';
import { MatterState } from '../common/States.js';
import type { CaseFile } from './use-case.js';

/** Every step of a case, the newest first: who, when, and why. */
export function Timeline({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation('matter');
  return (
    <section className="panel">
      <h2>{t('timeline.title')}</h2>
      <ol className="timeline">
        {file.history.toReversed().map(({ version, event, to, by, at, reason }) => (
          <li key={version}>
            <strong>{t(`timeline.${event}`)}</strong> <MatterState state={to} />
            <br />
            <span className="quiet">
              <Person id={by} /> · <Instant at={at} />
            </span>
            <p className="said">{reason}</p>
          </li>
        ))}
      </ol>
      <Link to={`/legal/audit?type=infringement-case&id=${file.id}`}>{t('timeline.log')}</Link>
    </section>
  );
}
