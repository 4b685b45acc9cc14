import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '在此期間有人修改過',
  text: '您寫的內容沒有丟失。請逐項選擇保留您的內容或現有內容，然後重新提交。',
  same: '您寫的內容與現有內容相同，無需再提交。',
  side: {
    MINE: '您寫的',
    THEIRS: '現有的',
  },
  changed: {
    MINE: '僅您修改過',
    THEIRS: '僅他人修改過',
    BOTH: '雙方都修改過，請選擇',
  },
  nothing: '空',
  done: '按此繼續',
} satisfies WordsOf<typeof en>;
