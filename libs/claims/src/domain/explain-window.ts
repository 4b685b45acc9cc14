import { onTheClockOf } from '@app/deadlines';
import { fill } from '@app/kernel';
import type { Claim } from './claim.js';
import type { LetterLanguage, LetterWords } from './letter-wording.js';
import { letterWords } from './letter-words.js';

/** The window in sentences a claimant understands; the trace beside it has every step. */
export function explainWindow(claim: Claim, language: LetterLanguage): string {
  const words = letterWords(language);
  const { sentences, gap } = words;
  const { window } = claim;
  return [
    fill(sentences.within, { period: periodIn(words, window.period), source: window.source }),
    fill(sentences.lastDay, { event: window.trigger.event, lastDay: window.lastDay }),
    ...(window.provisional ? [isGuessed(window) ? sentences.provisional : sentences.stormy] : []),
    arrival(claim, words),
  ].join(gap);
}

/** Whether a calendar is missing; a window may also be open because a storm can still move its last day. */
function isGuessed({ computation }: Claim['window']): boolean {
  return computation.provisional || computation.alternatives.some(({ provisional }) => provisional);
}

function arrival({ receipt, draftLapse, state, window }: Claim, { sentences }: LetterWords): string {
  const shown = (at: Temporal.Instant): string => onTheClockOf(window.computation, at);
  if (receipt !== undefined) {
    return fill(receipt.isLate ? sentences.late : sentences.inTime, { receivedAt: shown(receipt.at) });
  }
  if (state !== 'DRAFT') return sentences.neverFiled;
  return fill(sentences.stillDraft, { lapsesAt: shown(draftLapse.at) });
}

/** `P30D` as `30 days`; a period of several units stays as it is written. */
function periodIn({ units }: LetterWords, period: string): string {
  const [, count, unit] = /^P(\d+)(Y|M|W|D|WD)$/.exec(period) ?? [];
  const found = Object.entries(units).find(([each]) => each === unit);
  if (count === undefined || found === undefined) return period;
  const [, [one, more]] = found;
  return fill(count === '1' ? one : more, { count });
}
