import { fill } from '@app/kernel';
import { WORD_LANGUAGES, type WordLanguage } from './certificate-words.js';

/** What somebody is reminded of. */
export interface Reminder {
  readonly kind: 'DESK_ANSWER' | 'PARTNER_ANSWER' | 'TERM_END';
  /** Of the request, or of the license. */
  readonly id: string;
  /** First instant that is too late. */
  readonly until: Temporal.Instant;
}

export interface ReminderLetter {
  readonly subject: string;
  readonly text: string;
}

const WORDS: Readonly<Record<Reminder['kind'], Readonly<Record<WordLanguage, ReminderLetter>>>> = {
  DESK_ANSWER: {
    en: {
      subject: 'A license request waits for your answer',
      text: 'License request {id} waits for the desk. Its answer is due before {until}.',
    },
    'zh-Hans': { subject: '有一项授权申请等待答复', text: '授权申请 {id} 正等待授权部门答复，须在 {until} 之前答复。' },
    'zh-Hant': { subject: '有一項授權申請等待答覆', text: '授權申請 {id} 正等待授權部門答覆，須在 {until} 之前答覆。' },
  },
  PARTNER_ANSWER: {
    en: {
      subject: 'A question on your license request waits for your answer',
      text: 'We have asked something about your license request {id}. Without an answer before {until} the request ends.',
    },
    'zh-Hans': {
      subject: '您的授权申请有待补充说明',
      text: '我们就您的授权申请 {id} 提出了问题。{until} 之前未答复的，该申请即告终止。',
    },
    'zh-Hant': {
      subject: '您的授權申請有待補充說明',
      text: '我們就您的授權申請 {id} 提出了問題。{until} 之前未答覆的，該申請即告終止。',
    },
  },
  TERM_END: {
    en: {
      subject: 'A license of yours ends soon',
      text: 'License {id} ends at {until}. Renew it before, or take down by then what you publish under it.',
    },
    'zh-Hans': {
      subject: '您的一项授权即将到期',
      text: '授权 {id} 将于 {until} 到期。请在此之前续期，或在到期前撤下依该授权发布的内容。',
    },
    'zh-Hant': {
      subject: '您的一項授權即將到期',
      text: '授權 {id} 將於 {until} 到期。請在此之前續期，或在到期前撤下依該授權發布的內容。',
    },
  },
};

/** In all languages, one after the other: nobody has said which one a company reads. @param zone IANA, of the instants */
export function reminderLetter({ kind, id, until }: Reminder, zone: string): ReminderLetter {
  const at = until.toZonedDateTimeISO(zone);
  const shown = `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })} ${at.offset}`;
  const all = WORD_LANGUAGES.map((language) => WORDS[kind][language]);
  return {
    subject: all.map(({ subject }) => subject).join(' / '),
    text: all.map(({ text }) => fill(text, { id, until: shown })).join('\n\n'),
  };
}
