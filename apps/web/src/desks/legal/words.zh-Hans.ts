import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '举报收件箱',
  lead: '等待处理的事项：期限最近的在前，其次按影响大小。',
  empty: '没有待处理事项',
  emptyText: '读者举报、扫描发现以及不成立的授权书会出现在这里。',
  more: '显示更多',
  column: { what: '事项', where: '地点', due: '期限', received: '收到', impact: '影响' },
  filter: { label: '显示', REPORT: '举报', CASE: '案件', ALL: '全部' },
  kind: {
    FALSE_AGENT: '冒充代理',
    UNAUTHORIZED_SALE: '擅自销售',
    UNAUTHORIZED_USE: '擅自使用',
    BREACH_OF_LICENSE: '违反许可',
  },
  noDue: '无期限',
  noPlace: '无网址',
} satisfies WordsOf<typeof en>;
