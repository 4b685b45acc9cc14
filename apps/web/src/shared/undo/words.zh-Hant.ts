import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  undo: '復原',
  now: '立即執行',
} satisfies WordsOf<typeof en>;
