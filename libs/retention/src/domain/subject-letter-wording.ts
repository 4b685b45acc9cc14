import type { SubjectRequestKind } from './subject-request.js';

export const SUBJECT_LETTERS = ['OPENED', 'EXTENDED', 'ANSWERED'] as const;
/** What a person is told of their request. */
export type SubjectLetter = (typeof SUBJECT_LETTERS)[number];

/** Sentences of the letters in one language; `{name}` is filled in. */
export interface SubjectLetterWords {
  readonly subjects: Readonly<Record<SubjectLetter, string>>;
  readonly asked: Readonly<Record<SubjectRequestKind, string>>;
  readonly confirm: string;
  readonly stranger: string;
  readonly dueAt: string;
  readonly youAsked: string;
  readonly moreTime: string;
  readonly answered: string;
  readonly disagree: string;
}
