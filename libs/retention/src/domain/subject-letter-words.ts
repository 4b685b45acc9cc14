import type { LetterLanguage } from './letter-language.js';
import type { SubjectLetterWords } from './subject-letter-wording.js';

const EN: SubjectLetterWords = {
  subjects: {
    OPENED: 'Please confirm your request',
    EXTENDED: 'Your request takes longer',
    ANSWERED: 'Your request was answered',
  },
  asked: { ACCESS: 'a copy of the personal data we hold', ERASURE: 'that personal data be erased' },
  confirm:
    'Somebody, you we think, asked us for {asked} under this address. If it was you, confirm it here before {linkEndsAt}:',
  stranger: 'If it was not you, do nothing: the request ends by itself.',
  dueAt: 'We answer before {dueAt}.',
  youAsked: 'You asked us for {asked}.',
  moreTime: 'We need more time to answer, and will before {dueAt}. The reason: {reason}',
  answered: 'You asked us for {asked}. What came of it, what is kept, and by which law:',
  disagree:
    'Answer to this letter if you disagree; a person reads it. You may also complain to the authority or to a court.',
};

const ZH_HANS: SubjectLetterWords = {
  subjects: { OPENED: '请确认您的请求', EXTENDED: '您的请求需要更多时间', ANSWERED: '您的请求已有答复' },
  asked: { ACCESS: '提供我们持有的个人信息的副本', ERASURE: '删除个人信息' },
  confirm: '有人（应当是您本人）以此邮箱地址请求我们{asked}。如确为您本人，请在 {linkEndsAt} 之前于此处确认：',
  stranger: '如非您本人，无需任何操作，该请求将自行失效。',
  dueAt: '我们将在 {dueAt} 之前答复。',
  youAsked: '您曾请求我们{asked}。',
  moreTime: '我们需要更多时间，将在 {dueAt} 之前答复。理由：{reason}',
  answered: '您曾请求我们{asked}。处理结果、所保留的内容及其法律依据见：',
  disagree: '如有异议，请回复本函，由工作人员阅读。您也可以向主管部门投诉或者向人民法院提起诉讼。',
};

const ZH_HANT: SubjectLetterWords = {
  subjects: { OPENED: '請確認您的請求', EXTENDED: '您的請求需要更多時間', ANSWERED: '您的請求已有答覆' },
  asked: { ACCESS: '提供我們持有的個人資料的副本', ERASURE: '刪除個人資料' },
  confirm: '有人（應當是您本人）以此電郵地址請求我們{asked}。如確為您本人，請在 {linkEndsAt} 之前於此處確認：',
  stranger: '如非您本人，無需任何操作，該請求將自行失效。',
  dueAt: '我們將在 {dueAt} 之前答覆。',
  youAsked: '您曾請求我們{asked}。',
  moreTime: '我們需要更多時間，將在 {dueAt} 之前答覆。理由：{reason}',
  answered: '您曾請求我們{asked}。處理結果、所保留的內容及其法律依據見：',
  disagree: '如有異議，請回覆本函，由專人閱讀。您也可以向主管機關投訴或者向法院提起訴訟。',
};

/** The words of letters in each language. */
export const SUBJECT_LETTER_WORDS: Readonly<Record<LetterLanguage, SubjectLetterWords>> = {
  en: EN,
  'zh-Hans': ZH_HANS,
  'zh-Hant': ZH_HANT,
};
