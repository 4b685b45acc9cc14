import type { DeadlineRuleCode, TraceLanguageCode } from '@app/deadlines';
import type { ClaimElement } from './claim-elements.js';
import type { GroundKind, Remedy } from './statement-of-reasons.js';
import type { Told } from './told.js';

/** Languages a claimant may be written to in; those of the trace. */
export type LetterLanguage = TraceLanguageCode;

/** Sentences a letter is put together from. */
export type LetterSentence =
  | 'subject'
  | 'number'
  | 'access'
  | 'received'
  | 'within'
  | 'lastDay'
  | 'provisional'
  | 'stormy'
  | 'neverFiled'
  | 'stillDraft'
  | 'inTime'
  | 'late'
  | 'howCounted'
  | 'needed'
  | 'reminded'
  | 'linkAsked'
  | 'decided'
  | 'done'
  | 'paid'
  | 'reasons'
  | 'ground'
  | 'territory'
  | 'until'
  | 'byPerson'
  | 'complaint'
  | 'reprinted'
  | 'pleaseExamine';

/** Letters of a claim in one language; `{name}` stands for what is put in. */
export interface LetterWords {
  /** What stands between two sentences. */
  readonly gap: string;
  readonly subjects: Readonly<Record<Told | 'ToSource', string>>;
  readonly sentences: Readonly<Record<LetterSentence, string>>;
  /** One of a unit, and more than one. */
  readonly units: Readonly<Record<'Y' | 'M' | 'W' | 'D' | 'WD', readonly [one: string, more: string]>>;
  readonly elements: Readonly<Record<ClaimElement, string>>;
  readonly remedies: Readonly<Record<Remedy, string>>;
  readonly grounds: Readonly<Record<GroundKind, string>>;
  /** What rules of the register say that a window may be counted by; others stand as the register has them. */
  readonly rules: Readonly<Record<Extract<DeadlineRuleCode, 'CLAIM_WINDOW'>, string>>;
}
