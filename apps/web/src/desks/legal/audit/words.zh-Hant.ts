import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '稽核日誌',
  lead: '所有變更均寫入不可篡改的日誌；每條記錄都可在您的瀏覽器中驗證。',
  size: '{{size}} 條記錄',
  verify: '驗證整個日誌',
  consistent: '服務已核對 {{size}} 條記錄：日誌與寫入時一致。',
  broken: '日誌與寫入時不一致',
  filter: {
    label: '某一對象的歷史',
    type: '對象類型',
    id: '對象編號',
    go: '顯示',
    clear: '整個日誌',
  },
  empty: '沒有記錄',
  emptyText: '日誌中沒有該對象的記錄。',
  newer: '較新',
  older: '較早',
  entry: {
    at: '時間',
    by: '操作者',
    subject: '對象',
    why: '理由',
    place: '位置',
    waiting: '尚未併入日誌樹',
    content: '被雜湊的內容',
  },
  prove: {
    go: '核對證明',
    proved: '已在本瀏覽器中驗證',
    failed: '證明不成立',
    step: {
      entry: '內容與記錄雜湊一致',
      path: '證明由該記錄通向根',
      root: '根與已簽名檢查點一致',
      signature: '檢查點由日誌金鑰簽名',
    },
    where: '第 {{index}} 條，共 {{size}} 條',
    holds: '成立',
    not: '不成立',
  },
} satisfies WordsOf<typeof en>;
