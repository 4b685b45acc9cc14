import { useEffect, useRef, useSyncExternalStore } from 'react';
import { keyOf, takesText } from './key-of.js';

type Shortcuts = Readonly<Record<string, () => void>>;

const OFF = 'imprimatur.keys-off';
const listeners = new Set<() => void>();

/** Whether single keys act; who dictates or types by switch turns them off (WCAG 2.1.4). */
export function useKeysOn(): readonly [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(OFF) === null,
  );
  const turn = (next: boolean): void => {
    if (next) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
    for (const listener of listeners) listener();
  };
  return [isOn, turn];
}

/** Single keys that act on a screen, as long as nothing is typed into and no dialog is open. */
export function useKeys(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      const name = keyOf(event);
      const act = name === undefined ? undefined : latest.current[name];
      if (act === undefined || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      // whoever turned them off still finds the sheet that turns them on
      if (localStorage.getItem(OFF) !== null && name !== '?') return;
      if (target instanceof HTMLElement) {
        const type = target instanceof HTMLInputElement ? target.type : '';
        if (takesText(target.tagName, type, target.isContentEditable)) return;
        if (name === 'Enter' && target.closest('a, button') !== null) return;
      }
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
