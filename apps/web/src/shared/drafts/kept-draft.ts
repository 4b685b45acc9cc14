import { useEffect, useState } from 'react';
import { session } from '../../session/session.js';
import { DRAFTS } from './forget-drafts.js';
import { freshDraft, type KeptDraft } from './fresh-draft.js';

/**
 * What a person writes, kept on this device with every change until it is sent: a closed tab, a lapsed session or a
 * refusal loses nothing. It is the account's own, and goes when that person signs out.
 * @param name of what it is a draft of, e.g. `notice.<id>`
 * @param initial where nothing is kept
 * @returns the draft, its setter, a way to forget it, and whether it was kept from before
 */
export function useKeptDraft<T extends object>(name: string, initial: T) {
  const key = keyFor(name);
  const [kept] = useState(() => read<T>(key));
  const [draft, setDraft] = useState<T>(() => ({ ...initial, ...kept }));
  const [isTouched, setTouched] = useState(kept !== undefined);
  useEffect(() => {
    if (!isTouched) return;
    const entry: KeptDraft = { at: Date.now(), value: draft };
    localStorage.setItem(key, JSON.stringify(entry));
  }, [key, draft, isTouched]);
  const change = (next: T): void => {
    setTouched(true);
    setDraft(next);
  };
  const forget = (next?: T): void => {
    localStorage.removeItem(key);
    setTouched(false);
    if (next !== undefined) setDraft(next);
  };
  return { draft, setDraft: change, forget, isTouched, wasKept: kept !== undefined };
}

function keyFor(name: string): string {
  const state = session.state();
  return `${DRAFTS}${state.kind === 'SOMEBODY' ? state.actor.id : ''}.${name}`;
}

function read<T extends object>(key: string): Partial<T> | undefined {
  const value = freshDraft(localStorage.getItem(key), Date.now());
  if (value === undefined) localStorage.removeItem(key);
  return value as Partial<T> | undefined;
}
