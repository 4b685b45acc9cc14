import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '本页快捷键',
  close: '关闭',
  on: '在此设备上启用单键快捷键',
} satisfies WordsOf<typeof en>;
