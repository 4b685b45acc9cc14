import type { NoticeLanguage } from './notice-regime.js';
import type { NoticeWords } from './notice-wording.js';
import { EN } from './notice-words.en.js';
import { ZH_HANS } from './notice-words.zh-hans.js';
import { ZH_HANT } from './notice-words.zh-hant.js';

const LANGUAGES: Readonly<Record<NoticeLanguage, NoticeWords>> = { en: EN, 'zh-Hans': ZH_HANS, 'zh-Hant': ZH_HANT };

export function noticeWords(language: NoticeLanguage): NoticeWords {
  return LANGUAGES[language];
}
