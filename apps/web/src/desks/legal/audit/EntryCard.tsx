import { useTranslation } from 'react-i18next';
import { Facts } from '../../../shared/layout/Facts.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Person } from '../common/people.js';
import { contentOf } from './canonical.js';
import type { Entry } from './log.js';
import { ProofCheck } from './ProofCheck.js';

interface EntryCardProps {
  readonly entry: Entry;
  readonly onSubject: (subject: { readonly type: string; readonly id: string }) => void;
}

/** One entry: who did what to what, when and why, and the proof that the log has it. */
export function EntryCard({ entry, onSubject }: EntryCardProps) {
  const { t } = useTranslation('audit');
  const { at, actor, action, subject, reason, before, after, sequence, hash } = entry;
  return (
    <li className="panel" data-entry={hash}>
      <p>
        <strong className="mono">{action}</strong>{' '}
        {after !== undefined && (
          <code className="quiet">
            {before ?? '·'} → {after}
          </code>
        )}
      </p>
      <Facts
        facts={[
          [t('entry.at'), <Instant key="at" at={at} />],
          [
            t('entry.by'),
            <span key="by">{actor.kind === 'PERSON' ? <Person id={actor.id} /> : <code>{actor.id}</code>}</span>,
          ],
          [
            t('entry.subject'),
            <button key="subject" type="button" className="link-button" onClick={() => onSubject({ ...subject })}>
              {subject.type} <code>{subject.id}</code>
            </button>,
          ],
          [t('entry.why'), reason],
          [t('entry.place'), sequence === undefined ? t('entry.waiting') : String(sequence)],
        ]}
      />
      <details>
        <summary>{t('entry.content')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
        <pre tabIndex={0} className="entry-content">
          {JSON.stringify(contentOf(entry), null, 2)}
        </pre>
        <code className="quiet">{hash}</code>
      </details>
      {sequence !== undefined && <ProofCheck entry={entry} />}
    </li>
  );
}
