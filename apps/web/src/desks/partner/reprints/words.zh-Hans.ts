import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '转载登记',
  lead: '您登记的转载网页。系统会定期查看；不符合要求之处可在期限内改正。',
  ofLicense: '仅显示一项许可下的转载：',
  toLicense: '查看许可',
  all: '显示全部',
  empty: '尚未登记转载',
  emptyText: '网页发布后请登记，以免被当作未经许可的复制。',
  column: { page: '网页', light: '状况', clock: '期限', seen: '最近查看', act: '待办' },
  state: {
    DECLARED: '尚未查看',
    COMPLIANT: '符合要求',
    IN_BREACH: '待改正',
    CURED: '已改正',
    MUST_REMOVE: '待移除',
    REMOVED: '已移除',
    ESCALATED: '已转法务',
  },
  noClock: '无期限',
  cureBy: '改正期限',
  removeBy: '移除期限',
  notSeen: '尚未查看',
  nothing: '无',
  gone: '已移除',
  declare: {
    open: '登记转载',
    title: '登记转载',
    license: '依据哪项许可？',
    work: '哪件作品？',
    url: '网页地址',
    go: '登记',
    none: '没有有效的许可',
    noneText: '转载须依据有效的许可登记。',
  },
} satisfies WordsOf<typeof en>;
