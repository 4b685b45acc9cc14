import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema.js';
import { StateTag } from '../../../shared/layout/StateTag.js';
import { Instant } from '../../../shared/time/Instant.js';

type Item = components['schemas']['TriageItemView'];

/** What waits, as rows. Addresses are text: nobody opens a stranger's page by a slip of the mouse. */
export function InboxTable({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation('legal');
  return (
    <table className="rows">
      <thead>
        <tr>
          {(['what', 'where', 'due', 'received', 'impact'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, subject, kind, url, dueAt, overdue, receivedAt, impact }) => (
          <tr key={id}>
            <td data-label={t('column.what')}>
              <StateTag tone={subject === 'CASE' ? 'live' : 'quiet'} word={t(`filter.${subject}`)} />{' '}
              {t(`kind.${kind}`)}
            </td>
            <td data-label={t('column.where')} className="address">
              {url ?? <span className="quiet">{t('noPlace')}</span>}
            </td>
            <td data-label={t('column.due')} className={overdue === 'YES' ? 'overdue' : ''}>
              {dueAt === undefined ? <span className="quiet">{t('noDue')}</span> : <Instant at={dueAt} />}
            </td>
            <td data-label={t('column.received')}>
              <Instant at={receivedAt} />
            </td>
            <td data-label={t('column.impact')}>{impact}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
