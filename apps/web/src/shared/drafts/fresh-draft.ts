export interface KeptDraft {
  /** Milliseconds since 1970, of this device. */
  readonly at: number;
  readonly value: object;
}

/** Ours: what nobody went on with for a month is not kept any longer. */
const LONGEST_MS = 30 * 24 * 3_600_000;

/** What was kept, if it is still to be trusted; undefined for what is old, broken, or was never there. */
export function freshDraft(raw: string | null, now: number): object | undefined {
  if (raw === null) return undefined;
  try {
    const { at, value } = JSON.parse(raw) as Partial<KeptDraft>;
    const isFresh = typeof at === 'number' && now - at < LONGEST_MS;
    return isFresh && typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
