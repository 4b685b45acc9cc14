import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '供稿',
  lead: '供系统读取的内容源、需要撤下或更正的内容，以及取用记录。',
  advisories: {
    title: '需要处理',
    kind: { KILL: '撤下', HOLD: '暂缓', CORRECTION: '更正' },
    state: { OPEN: '待您处理', ACKNOWLEDGED: '已确认', ESCALATED: '已转出版方' },
    due: '确认期限',
    seen: { OBEYED: '（已处理）', STILL_UP: '（仍在线）' },
    acknowledge: '我方已处理',
  },
  products: {
    title: '产品与内容源',
    text: '内容源只提供您现在可以使用的作品，附署名行、条款与授权书。贵方系统凭 API 令牌读取。',
    empty: '您还没有产品',
    emptyText: '产品由授权部门分配。',
    works: '{{works}} 件作品',
    format: '格式',
    copy: '复制地址',
    download: '立即下载',
    license: '为该产品申请许可',
  },
  usage: {
    title: '使用统计',
    empty: '尚无取用',
    emptyText: '按作品统计内容源读取、复制与下载。',
    fetches: '内容源读取',
    copies: '复制',
    downloads: '下载',
    csv: '导出全部 CSV 数据',
  },
  deliveries: {
    title: '取用记录',
    empty: '尚无取用',
    emptyText: '每次复制、下载和内容源读取都会记录在此。',
    kind: { FETCH: '内容源', COPY: '复制', DOWNLOAD: '下载' },
  },
  column: { at: '时间', kind: '方式', format: '格式', works: '作品', address: 'IP 地址' },
} satisfies WordsOf<typeof en>;
