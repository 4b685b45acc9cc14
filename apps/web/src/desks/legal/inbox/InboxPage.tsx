import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../../session/use-session.js';
import { KeyHelp } from '../../../shared/keys/KeyHelp.js';
import { useKeys } from '../../../shared/keys/use-keys.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { useNarrow } from '../../../shared/list/use-narrow.js';
import { VirtualRows } from '../../../shared/list/VirtualRows.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { UndoBar } from '../../../shared/undo/UndoBar.js';
import { ActionPanel, type PanelKind } from './ActionPanel.js';
import { InboxFilters } from './InboxFilters.js';
import { addressOf, InboxRow } from './InboxRow.js';
import { filterOf } from './inbox-filter.js';
import { actedOn, stepTo, toggled } from './selection.js';
import { useInbox } from './use-inbox.js';
import { useTriage } from './use-triage.js';

/** Pixels of a row, wide and narrow; its parts stand side by side or below one another. */
const ROW = { wide: 88, narrow: 228 };
const NONE: ReadonlySet<string> = new Set();

/** `/legal?subject=&kind=&reuse=&assignee=&leastImpact=`: what waits, next deadline first, worked off by hand or key. */
export function InboxPage() {
  const { t } = useTranslation(['inbox', 'legal']);
  const navigate = useNavigate();
  const session = useSession();
  const isNarrow = useNarrow();
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterOf(search), [search]);
  const inbox = useInbox(filter);
  const items = useMemo(() => inbox.data?.pages.flatMap((page) => page.items) ?? [], [inbox.data]);
  const [active, setActive] = useState(-1);
  const [selected, setSelected] = useState(NONE);
  const [panel, setPanel] = useState<PanelKind>();
  const [isHelp, setHelp] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const triage = useTriage();
  const me = session.kind === 'SOMEBODY' ? session.actor.id : undefined;
  const chosen = actedOn(items, selected, active);

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = inbox;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const step = (by: 1 | -1): void => setActive(stepTo(active, by, items.length));
  const ask = (kind: PanelKind): void => {
    if (chosen.length > 0) setPanel(kind);
  };
  const take = (): void => void triage.give(chosen, me, 'mine');
  const release = (): void => void triage.give(chosen, undefined, 'release');
  const acted = (): void => {
    setPanel(undefined);
    setSelected(NONE);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => {
      const item = items[active];
      if (item !== undefined) void navigate(addressOf(item));
    },
    x: () => {
      const item = items[active];
      if (item !== undefined) setSelected(toggled(selected, item.id));
    },
    '*': () => setSelected(new Set(items.map(({ id }) => id))),
    Escape: () => setSelected(NONE),
    a: take,
    A: () => ask('assign'),
    u: release,
    c: () => ask('open'),
    d: () => ask('dismiss'),
    z: triage.undo,
    s: () => setNaming(true),
    '?': () => setHelp(true),
  });

  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button onClick={() => setHelp(true)}>
            {t('keys')} <kbd>?</kbd>
          </Button>
        }
      />
      <InboxFilters filter={filter} onFilter={(next) => setSearch(next)} isNaming={isNaming} onNaming={setNaming} />
      <div className="inbox-actions" role="toolbar" aria-label={t('selected', { count: selected.size })}>
        <span aria-live="polite">
          {selected.size > 0 ? t('selected', { count: selected.size }) : t('loaded', { count: items.length })}
        </span>
        <Button size="small" disabled={chosen.length === 0} onClick={take}>
          {t('act.mine')}
        </Button>
        <Button size="small" disabled={chosen.length === 0} onClick={() => ask('assign')}>
          {t('act.assign')}
        </Button>
        <Button size="small" disabled={chosen.length === 0} onClick={release}>
          {t('act.release')}
        </Button>
        <Button size="small" disabled={chosen.length === 0} onClick={() => ask('open')}>
          {t('act.open')}
        </Button>
        <Button size="small" danger disabled={chosen.length === 0} onClick={() => ask('dismiss')}>
          {t('act.dismiss')}
        </Button>
        {selected.size > 0 && (
          <Button size="small" type="text" onClick={() => setSelected(NONE)}>
            {t('act.clear')}
          </Button>
        )}
      </div>
      {triage.notice !== undefined && <p role="alert">{triage.notice}</p>}
      {triage.error !== undefined && <ProblemNote error={triage.error} />}
      {inbox.isPending && <Loading />}
      {inbox.isError && <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {inbox.isSuccess && items.length === 0 && search.size === 0 && (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      )}
      {inbox.isSuccess && items.length === 0 && search.size > 0 && (
        <EmptyState title={t('emptyFilter')} action={<Button onClick={() => setSearch({})}>{t('clear')}</Button>}>
          {t('emptyFilterText')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <VirtualRows
          items={items}
          rowHeight={isNarrow ? ROW.narrow : ROW.wide}
          keyOf={({ id }) => id}
          label={t('list')}
          {...(active < 0 ? {} : { activeIndex: active })}
          onEnd={onEnd}
          renderRow={(item, index) => (
            <InboxRow
              item={item}
              isActive={index === active}
              isSelected={selected.has(item.id)}
              isHeld={triage.heldIds.has(item.id)}
              onSelect={() => setSelected(toggled(selected, item.id))}
              onActive={() => setActive(index)}
            />
          )}
        />
      )}
      <ActionPanel
        kind={panel}
        count={chosen.length}
        onClose={() => setPanel(undefined)}
        onAssign={(to) => {
          void triage.give(chosen, to, 'assign');
          acted();
        }}
        onSettle={(settling) => {
          void triage.settleAll(chosen, settling);
          acted();
        }}
      />
      <KeyHelp isOpen={isHelp} onClose={() => setHelp(false)} keys={keysOf(t)} />
      <UndoBar
        label={triage.label}
        onUndo={triage.undo}
        {...(triage.sendNow === undefined ? {} : { onNow: triage.sendNow })}
      />
    </>
  );
}

const KEYS = [
  ['j ↓', 'next'],
  ['k ↑', 'before'],
  ['Enter', 'open'],
  ['x', 'select'],
  ['*', 'all'],
  ['a', 'mine'],
  ['A', 'assign'],
  ['u', 'release'],
  ['c', 'toCase'],
  ['d', 'dismiss'],
  ['z', 'undo'],
  ['s', 'save'],
  ['Esc', 'clear'],
  ['?', 'help'],
] as const;

function keysOf(t: ReturnType<typeof useTranslation<['inbox', 'legal']>>['t']) {
  return KEYS.map(([key, name]) => [key, t(`key.${name}`)] as const);
}
