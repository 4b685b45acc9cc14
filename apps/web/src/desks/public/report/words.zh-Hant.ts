import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '檢舉侵權',
  lead: '任何人都可以檢舉。每份檢舉都由人閱讀，機器不會指控任何人。',
  kindLabel: '您看到了什麼？',
  kind: {
    FALSE_AGENT: '有人冒充授權代理',
    UNAUTHORIZED_SALE: '未經授權銷售作品',
    UNAUTHORIZED_USE: '未經授權使用作品',
    BREACH_OF_LICENSE: '不遵守授權約定，例如未註明來源',
  },
  kindMissing: '請選擇檢舉類型',
  url: '在哪裡？網頁、店鋪或代理的網址',
  urlMissing: '請寫明發生在哪裡：以 https:// 開頭的完整網址',
  statement: '具體情況',
  statementHelp: '請用自己的話說明，不要提及無關人員。',
  statementMissing: '請簡要說明您看到的情況',
  contact: '如何聯絡您？',
  contactHelp: '可不填。與檢舉內容分開保存，不作他用。',
  submit: '送出檢舉',
  done: { NEW: '謝謝，檢舉已收到', JOINED: '謝謝，您的說明已併入先前的同一檢舉', KNOWN: '謝謝，此事我們已經知悉' },
  number: '檢舉編號',
  next: '將由專人處理。如您留下聯絡方式，有進展時我們會告知。',
  another: '繼續檢舉',
} satisfies WordsOf<typeof en>;
