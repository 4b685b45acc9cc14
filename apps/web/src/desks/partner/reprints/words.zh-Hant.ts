import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '轉載登記',
  lead: '您登記的轉載網頁。系統會定期查看；不符合要求之處可在期限內改正。',
  ofLicense: '僅顯示一項授權下的轉載：',
  toLicense: '查看授權',
  all: '顯示全部',
  empty: '尚未登記轉載',
  emptyText: '網頁發布後請登記，以免被當作未經授權的複製。',
  column: { page: '網頁', light: '狀況', clock: '期限', seen: '最近查看', act: '待辦' },
  state: {
    DECLARED: '尚未查看',
    COMPLIANT: '符合要求',
    IN_BREACH: '待改正',
    CURED: '已改正',
    MUST_REMOVE: '待移除',
    REMOVED: '已移除',
    ESCALATED: '已轉法務',
  },
  noClock: '無期限',
  cureBy: '改正期限',
  removeBy: '移除期限',
  notSeen: '尚未查看',
  nothing: '無',
  gone: '已移除',
  declare: {
    open: '登記轉載',
    title: '登記轉載',
    license: '依據哪項授權？',
    work: '哪件作品？',
    url: '網頁地址',
    go: '登記',
    none: '沒有有效的授權',
    noneText: '轉載須依據有效的授權登記。',
  },
} satisfies WordsOf<typeof en>;
