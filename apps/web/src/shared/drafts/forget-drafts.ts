/** Before the name of every draft on this device; behind it the account. */
export const DRAFTS = 'imprimatur.draft.';

/** Who signs out leaves nothing behind that was written. A session that lapses by itself loses no draft. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFTS)) localStorage.removeItem(key);
}
