import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '在此期间有人修改过',
  text: '您写的内容没有丢失。请逐项选择保留您的内容或现有内容，然后重新提交。',
  same: '您写的内容与现有内容相同，无需再提交。',
  side: {
    MINE: '您写的',
    THEIRS: '现有的',
  },
  changed: {
    MINE: '仅您修改过',
    THEIRS: '仅他人修改过',
    BOTH: '双方都修改过，请选择',
  },
  nothing: '空',
  done: '按此继续',
} satisfies WordsOf<typeof en>;
