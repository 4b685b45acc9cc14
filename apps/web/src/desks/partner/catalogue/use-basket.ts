import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';

/** Works as one request may name. */
const MOST = 200;

/** Works chosen for the next request, kept on this device until it is sent. */
export function useBasket() {
  const { draft, setDraft, forget } = useKeptDraft<{ readonly ids: readonly string[] }>('basket', { ids: [] });
  const has = (id: string): boolean => draft.ids.includes(id);
  const toggle = (id: string): void =>
    setDraft({ ids: has(id) ? draft.ids.filter((each) => each !== id) : [...draft.ids, id].slice(0, MOST) });
  return { ids: draft.ids, has, toggle, empty: () => forget({ ids: [] }) };
}
