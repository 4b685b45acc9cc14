import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  element: {
    claimant_name: '主張人姓名',
    claimant_email: '電子郵件',
    claimant_phone: '電話號碼',
    claimant_address: '通訊地址',
    claimant_signature: '簽名',
    contact: '聯絡方式',
    documents_IDENTITY: '身份證明文件',
    documents_AUTHORITY: '代理授權文件',
    originalWork: '主張人自己的作品',
    pageUrl: '網頁地址',
    evidence: '初步證據',
    statement: '問題與訴求',
    declarations_GOOD_FAITH: '善意聲明',
    declarations_ACCURACY: '真實性聲明',
    declarations_PERJURY: '偽證責任聲明',
  },
} satisfies WordsOf<typeof en>;
