import { useEffect, useRef, useState } from 'react';

/** Long enough to see that it was the wrong row. */
const HOLD_MS = 8_000;

interface Held {
  readonly label: string;
  readonly run: () => Promise<void>;
  readonly timer: number;
}

/**
 * Holds an action that cannot be taken back for some seconds, in which it can. Another action, or leaving the screen,
 * sends it at once; closing the tab does not, so nothing is done that nobody could see.
 */
export function useHeld(onError: (error: Error) => void) {
  const [label, setLabel] = useState<string>();
  const held = useRef<Held>(undefined);

  const send = (): Promise<void> => {
    const { current } = held;
    if (current === undefined) return Promise.resolve();
    window.clearTimeout(current.timer);
    held.current = undefined;
    setLabel(undefined);
    return current.run().catch((error: unknown) => onError(error instanceof Error ? error : new Error(String(error))));
  };
  const latestSend = useRef(send);
  useEffect(() => {
    latestSend.current = send;
  });
  useEffect(() => () => void latestSend.current(), []);

  return {
    label,
    /** @param says what will be done, for the bar */
    hold: (says: string, run: () => Promise<void>): void => {
      void send();
      held.current = { label: says, run, timer: window.setTimeout(() => void latestSend.current(), HOLD_MS) };
      setLabel(says);
    },
    sendNow: () => void send(),
    undo: (): boolean => {
      if (held.current === undefined) return false;
      window.clearTimeout(held.current.timer);
      held.current = undefined;
      setLabel(undefined);
      return true;
    },
  };
}
