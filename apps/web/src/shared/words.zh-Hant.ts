import type { WordsOf } from '../words/words-of.js';
import type en from './words.en.js';

export default {
  name: 'Imprimatur',
  skip: '跳到正文',
  language: '語言',
  retry: '重試',
  mode: { label: '淺色或深色', system: '跟隨系統', light: '淺色', dark: '深色' },
  nav: {
    label: '公開服務',
    desks: '工作檯',
    verify: '驗證授權書',
    agents: '查詢授權',
    claim: '提出權利主張',
    report: '檢舉',
    track: '查詢進度',
    desk: '我的工作檯',
    signIn: '登入',
  },
  desks: { partner: '合作媒體', legal: '法務', scans: '掃描' },
  account: { label: '帳戶', signOut: '登出', signOutEverywhere: '登出所有裝置' },
  foot: { api: '介面文件', keys: '公鑰', audit: '稽核日誌' },
  time: { legal: '法定時間：{{time}}，{{zone}}' },
  denied: {
    title: '您無權檢視此頁',
    text: '您的帳戶沒有可以開啟此頁的角色。如工作需要，請聯絡管理員。',
    home: '返回我的工作檯',
  },
  notFound: { title: '沒有這個頁面', text: '網址可能有誤，或頁面已經移動。', home: '返回首頁' },
  crashed: { title: '頁面未能載入', text: '服務可能剛剛更新。您已儲存的草稿不會遺失。', reload: '重新載入' },
} satisfies WordsOf<typeof en>;
