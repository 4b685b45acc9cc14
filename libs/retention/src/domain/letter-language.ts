import type { TraceLanguageCode } from '@app/deadlines';

/** Languages a person can be written to in. */
export const LETTER_LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const satisfies readonly TraceLanguageCode[];
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];
