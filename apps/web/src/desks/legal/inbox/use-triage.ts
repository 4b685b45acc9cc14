import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeld } from '../../../shared/undo/use-held.js';
import { assign, each, type Item, type Outcome, type Settling, seenTag, settle } from './triage-actions.js';

type Given = 'mine' | 'assign' | 'release';

/** What is done with matters: assigned at once, with a way back; settled after a while, in which it can be called off. */
export function useTriage() {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const [error, setError] = useState<Error>();
  const [notice, setNotice] = useState<string>();
  const [heldIds, setHeldIds] = useState<ReadonlySet<string>>(new Set());
  const [given, setGiven] = useState<{ readonly label: string; readonly takeBack: () => Promise<void> }>();
  const held = useHeld(setError);

  const report = ({ failed, error: first }: Outcome, count: number): void => {
    setError(first);
    setNotice(failed === 0 ? undefined : t('done.partly', { failed, count }));
    void queries.invalidateQueries({ queryKey: ['desk', 'triage'] });
  };

  const give = async (items: readonly Item[], to: string | undefined, how: Given): Promise<void> => {
    if (items.length === 0) return;
    held.sendNow();
    report(await each(items, (item) => assign(item, to)), items.length);
    const label = t(`done.${how}`, { count: items.length });
    setGiven({
      label,
      takeBack: async () => report(await each(items, (item) => assign(item, item.assigneeId)), items.length),
    });
  };

  const settleAll = async (items: readonly Item[], settling: Settling): Promise<void> => {
    const reports = items.filter(({ subject }) => subject === 'REPORT');
    if (reports.length === 0) return;
    setGiven(undefined);
    const tags = new Map<string, string>();
    const seen = await each(reports, async ({ id }) => void tags.set(id, await seenTag(id)));
    if (seen.error !== undefined) setError(seen.error);
    const ready = reports.filter(({ id }) => tags.has(id));
    setHeldIds(new Set(ready.map(({ id }) => id)));
    const says = t(settling.ground === undefined ? 'done.open' : 'done.dismiss', { count: ready.length });
    held.hold(says, async () => {
      const outcome = await each(ready, ({ id }) => settle(id, tags.get(id) ?? '', settling));
      setHeldIds(new Set());
      report(outcome, ready.length);
    });
  };

  const undo = (): void => {
    if (held.undo()) setHeldIds(new Set());
    else if (given !== undefined) void given.takeBack().then(() => setGiven(undefined));
  };

  return {
    error,
    notice,
    heldIds,
    give,
    settleAll,
    undo,
    sendNow: held.label === undefined ? undefined : held.sendNow,
    label: held.label ?? given?.label,
  };
}
