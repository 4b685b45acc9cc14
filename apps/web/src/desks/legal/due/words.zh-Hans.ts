import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '期限',
  lead: '所有案件的期限，最早届满者在前，并附起算与计算依据。',
  empty: '没有正在计算的期限',
  emptyText: '期限随送达、反通知、保全和判决而起算。',
  case: '查看案件',
  legalDay: '每日于 {{zone}} 当地午夜结束。',
  day: '最后一日',
} satisfies WordsOf<typeof en>;
