import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '供稿',
  lead: '供系統讀取的內容源、需要撤下或更正的內容，以及取用記錄。',
  advisories: {
    title: '需要處理',
    kind: { KILL: '撤下', HOLD: '暫緩', CORRECTION: '更正' },
    state: { OPEN: '待您處理', ACKNOWLEDGED: '已確認', ESCALATED: '已轉出版方' },
    due: '確認期限',
    seen: { OBEYED: '（已處理）', STILL_UP: '（仍線上）' },
    acknowledge: '我方已處理',
  },
  products: {
    title: '產品與內容源',
    text: '內容源只提供您現在可以使用的作品，附署名行、條款與授權書。貴方系統憑 API 權杖讀取。',
    empty: '您還沒有產品',
    emptyText: '產品由授權部門分配。',
    works: '{{works}} 件作品',
    format: '格式',
    copy: '複製地址',
    download: '立即下載',
    license: '為該產品申請授權',
  },
  usage: {
    title: '使用統計',
    empty: '尚無取用',
    emptyText: '按作品統計內容源讀取、複製與下載。',
    fetches: '內容源讀取',
    copies: '複製',
    downloads: '下載',
    csv: '匯出全部 CSV 資料',
  },
  deliveries: {
    title: '取用記錄',
    empty: '尚無取用',
    emptyText: '每次複製、下載和內容源讀取都會記錄在此。',
    kind: { FETCH: '內容源', COPY: '複製', DOWNLOAD: '下載' },
  },
  column: { at: '時間', kind: '方式', format: '格式', works: '作品', address: 'IP 地址' },
} satisfies WordsOf<typeof en>;
