import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '本頁快捷鍵',
  close: '關閉',
  on: '在此裝置上啟用單鍵快捷鍵',
} satisfies WordsOf<typeof en>;
