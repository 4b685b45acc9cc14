import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  undo: '撤销',
  now: '立即执行',
} satisfies WordsOf<typeof en>;
