/** What of a key press tells which shortcut it is. */
interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The name of a shortcut: the character itself, so that it works on every keyboard; undefined where it is none. */
export function keyOf({ key, ctrlKey, metaKey, altKey }: KeyPress): string | undefined {
  return ctrlKey || metaKey || altKey ? undefined : key;
}

/** Whether keys pressed in an element are text for it. */
export function takesText(tag: string, type: string, isEditable: boolean): boolean {
  if (isEditable || tag === 'TEXTAREA' || tag === 'SELECT') return true;
  return tag === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes(type);
}
