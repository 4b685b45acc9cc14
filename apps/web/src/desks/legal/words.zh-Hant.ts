import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '檢舉收件匣',
  lead: '等待處理的事項：期限最近的在前，其次按影響大小。',
  empty: '沒有待處理事項',
  emptyText: '讀者檢舉、掃描發現以及不成立的授權書會出現在這裡。',
  more: '顯示更多',
  column: { what: '事項', where: '地點', due: '期限', received: '收到', impact: '影響' },
  filter: { label: '顯示', REPORT: '檢舉', CASE: '案件', ALL: '全部' },
  kind: {
    FALSE_AGENT: '冒充代理',
    UNAUTHORIZED_SALE: '擅自銷售',
    UNAUTHORIZED_USE: '擅自使用',
    BREACH_OF_LICENSE: '違反授權',
  },
  noDue: '無期限',
  noPlace: '無網址',
} satisfies WordsOf<typeof en>;
