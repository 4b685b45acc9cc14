import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { usePublisherZone } from '../../../shared/publisher/use-publisher-zone.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Instant } from '../../../shared/time/Instant.js';
import { Person } from '../common/people.js';
import { MatterState } from '../common/States.js';
import type { Item } from '../inbox/triage-actions.js';
import { useInbox } from '../inbox/use-inbox.js';
import { byPhase } from './phases.js';

/** `/legal/cases?assignee=ME`: living cases by where they stand. */
export function BoardPage() {
  const { t } = useTranslation(['matter', 'legal']);
  const [search, setSearch] = useSearchParams();
  const isMine = search.get('assignee') === 'ME';
  const cases = useInbox({ subject: 'CASE', ...(isMine ? { assignee: 'ME' } : {}) });
  const columns = useMemo(() => byPhase(cases.data?.pages.flatMap((page) => page.items) ?? []), [cases.data]);
  const isEmpty = [...columns.values()].every((column) => column.length === 0);
  return (
    <>
      <PageHead
        title={t('board.title')}
        lead={t('board.lead')}
        actions={
          <label className="switch">
            <input
              type="checkbox"
              checked={isMine}
              onChange={({ target }) => setSearch(target.checked ? { assignee: 'ME' } : {})}
            />{' '}
            {t('board.mine')}
          </label>
        }
      />
      {cases.isPending && <Loading />}
      {cases.isError && <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isSuccess && isEmpty && <EmptyState title={t('board.empty')}>{t('board.emptyText')}</EmptyState>}
      {!isEmpty && (
        <div className="board">
          {[...columns].map(([phase, column]) => (
            <section key={phase} aria-label={t(`board.column.${phase}`)}>
              <h2>
                {t(`board.column.${phase}`)} <span className="quiet">{column.length}</span>
              </h2>
              {column.length === 0 && <p className="quiet">{t('board.none')}</p>}
              <ul className="plain">
                {column.map((each) => (
                  <BoardCard key={each.id} item={each} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {cases.hasNextPage && (
        <Button block onClick={() => void cases.fetchNextPage()} loading={cases.isFetchingNextPage}>
          {t('legal:more')}
        </Button>
      )}
    </>
  );
}

function BoardCard({ item }: { readonly item: Item }) {
  const { t } = useTranslation(['matter', 'legal']);
  const zone = usePublisherZone();
  const { id, kind, state, url, dueAt, overdue, impact, assigneeId } = item;
  return (
    <li className="card">
      <Link to={`/legal/cases/${id}`}>{t(`legal:kind.${kind}`)}</Link> <MatterState state={state} />
      {url !== undefined && <span className="inbox-url quiet">{url}</span>}
      {dueAt !== undefined && (
        <span className={overdue === 'YES' ? 'overdue' : ''}>
          {t('board.due')} <Instant at={dueAt} {...zone} />
        </span>
      )}
      <span className="quiet">
        {t('board.weight', { impact })}
        {assigneeId !== undefined && (
          <>
            {' · '}
            <Person id={assigneeId} />
          </>
        )}
      </span>
    </li>
  );
}
