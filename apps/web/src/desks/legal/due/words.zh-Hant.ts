import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '期限',
  lead: '所有案件的期限，最早屆滿者在前，並附起算與計算依據。',
  empty: '沒有正在計算的期限',
  emptyText: '期限隨送達、反通知、保全和判決而起算。',
  case: '檢視案件',
  legalDay: '每日於 {{zone}} 當地午夜結束。',
  day: '最後一日',
} satisfies WordsOf<typeof en>;
