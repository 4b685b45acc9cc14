import { useSyncExternalStore } from 'react';
import type { Mode } from './theme.js';

const KEY = 'imprimatur.mode';
export const MODE_CHOICES = ['system', 'light', 'dark'] as const;
export type ModeChoice = (typeof MODE_CHOICES)[number];

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  prefersDark.addEventListener('change', listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    prefersDark.removeEventListener('change', listener);
    window.removeEventListener('storage', listener);
  };
}

function chosen(): ModeChoice {
  const kept = localStorage.getItem(KEY);
  return MODE_CHOICES.find((choice) => choice === kept) ?? 'system';
}

export function chooseMode(choice: ModeChoice): void {
  localStorage.setItem(KEY, choice);
  for (const listener of listeners) listener();
}

/** What was chosen, and what that means on this device now. */
export function useMode(): { readonly choice: ModeChoice; readonly mode: Mode } {
  const choice = useSyncExternalStore(subscribe, chosen);
  const isSystemDark = useSyncExternalStore(subscribe, () => prefersDark.matches);
  if (choice !== 'system') return { choice, mode: choice };
  return { choice, mode: isSystemDark ? 'dark' : 'light' };
}
