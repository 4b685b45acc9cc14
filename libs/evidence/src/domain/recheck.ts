/** Whole days after the capture on which a page is looked at again; product rule. */
export const RECHECK_DAYS = [1, 7, 30] as const;

export const RECHECK_OUTCOMES = ['UNCHANGED', 'ONLINE', 'TEXT_GONE', 'GONE', 'UNREACHABLE'] as const;
/**
 * UNCHANGED: the same bytes; ONLINE: other bytes, the copied text still there; TEXT_GONE: the page answers without it; GONE: 404, 410;
 * UNREACHABLE: no answer, or another status.
 */
export type RecheckOutcome = (typeof RECHECK_OUTCOMES)[number];

/** One look at a page after its evidence was taken. */
export interface Recheck {
  readonly evidenceId: string;
  readonly day: number;
  readonly dueAt: Temporal.Instant;
  /** Absent until it was done. */
  readonly done?: RecheckResult;
}

export interface RecheckResult {
  readonly outcome: RecheckOutcome;
  readonly checkedAt: Temporal.Instant;
  readonly status?: number;
  /** SHA-256 of the bytes seen, hex; their key in the object store. */
  readonly contentHash?: string;
  /** Share of the copied text that is still there, whole percent. */
  readonly stillThere?: number;
  readonly detail: string;
}

/** @param capturedAt days of 24 hours are counted from here */
export function rechecksOf(evidenceId: string, capturedAt: Temporal.Instant): readonly Recheck[] {
  return RECHECK_DAYS.map((day) => ({ evidenceId, day, dueAt: capturedAt.add({ hours: 24 * day }) }));
}

/** Half of what was copied: less is a trace, not the text. Product rule. */
const STILL_ONLINE = 50;

export interface SeenAgain {
  readonly status: number;
  readonly contentHash: string;
  /** All text a reader sees. */
  readonly text: string;
}

/** @param copied the passages of the page that were found to be of the work */
export function judgeAgain(
  first: { readonly contentHash: string; readonly copied: readonly string[] },
  seen: SeenAgain,
): Pick<RecheckResult, 'outcome' | 'stillThere'> {
  if (seen.status === 404 || seen.status === 410) return { outcome: 'GONE' };
  if (seen.status < 200 || seen.status > 299) return { outcome: 'UNREACHABLE' };
  if (seen.contentHash === first.contentHash) return { outcome: 'UNCHANGED', stillThere: 100 };
  const stillThere = shareOf(first.copied, seen.text);
  return { outcome: stillThere >= STILL_ONLINE ? 'ONLINE' : 'TEXT_GONE', stillThere };
}

/** Sentences, so that one word changed does not hide the rest. */
const SENTENCE = /[^。！？.!?\n]+[。！？.!?]?/gu;

function shareOf(copied: readonly string[], text: string): number {
  const page = folded(text);
  const sentences = copied.flatMap((passage) => passage.match(SENTENCE) ?? []).map(folded);
  const all = sentences.reduce((sum, { length }) => sum + length, 0);
  const there = sentences.filter((each) => page.includes(each)).reduce((sum, { length }) => sum + length, 0);
  return all === 0 ? 0 : Math.floor((there * 100) / all);
}

function folded(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '');
}
