import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Person } from '../common/people.js';
import { MatterState } from '../common/States.js';
import type { Item } from './triage-actions.js';

interface InboxRowProps {
  readonly item: Item;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Will be settled in a moment. */
  readonly isHeld: boolean;
  readonly onSelect: () => void;
  readonly onActive: () => void;
}

/** Where a matter is looked at. */
export function addressOf({ subject, id }: Pick<Item, 'subject' | 'id'>): string {
  return subject === 'CASE' ? `/legal/cases/${id}` : `/legal/reports/${id}`;
}

/** One matter. The stranger's address is text: nobody opens it by a slip of the mouse. */
export function InboxRow({ item, isActive, isSelected, isHeld, onSelect, onActive }: InboxRowProps) {
  const { t } = useTranslation(['inbox', 'legal']);
  const zone = usePublisherZone();
  const { subject, kind, state, url, dueAt, dueRule, overdue, impact, assigneeId } = item;
  const what = `${t(`legal:subject.${subject}`)}: ${t(`legal:kind.${kind}`)}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the row whose checkbox or link has the focus
    <div className="inbox-row" data-active={isActive} data-selected={isSelected} data-held={isHeld} onFocus={onActive}>
      <label className="inbox-check">
        <input
          type="checkbox"
          checked={isSelected}
          onChange={onSelect}
          aria-label={t('select', { what: `${what}, ${url ?? t('noPlace')}` })}
        />
      </label>
      <div className="inbox-what">
        <Link to={addressOf(item)}>{what}</Link> <MatterState state={state} />
        <span className="inbox-url quiet" title={url}>
          {url ?? t('noPlace')}
        </span>
      </div>
      <div className={overdue === 'YES' ? 'inbox-due overdue' : 'inbox-due'}>
        {dueAt === undefined ? <span className="quiet">{t('noDue')}</span> : <Instant at={dueAt} {...zone} />}
        {overdue === 'YES' && <strong>{t('overdue')}</strong>}
        {dueRule !== undefined && (
          <span className="quiet">{t(`legal:clock.${dueRule}` as 'legal:clock.CURE', { defaultValue: dueRule })}</span>
        )}
      </div>
      <div className="inbox-with">
        {assigneeId === undefined ? <span className="quiet">{t('nobody')}</span> : <Person id={assigneeId} />}
      </div>
      <div className="inbox-impact">
        <span className="quiet">{t('column.impact')}</span> <strong>{impact}</strong>
      </div>
    </div>
  );
}
