import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  tab: '權利公開可查',
  title: '這篇轉載獲得授權了嗎？',
  lead: '驗證授權書、查詢誰有權銷售、指出問題所在。無需帳戶，每個答覆都說明理由。',
  number: '授權書編號',
  check: '驗證',
  verify: { title: '驗證授權書', text: '輸入編號、貼上授權書文字、放入 PDF，或掃描授權書上的二維碼。斷網也可驗證。' },
  agents: { title: '對方獲得授權了嗎？', text: '按名稱、編號或網域查詢一家公司是否有權銷售我們的作品。' },
  claim: { title: '提出權利主張', text: '內容、著作權、人格權：先看期限到何時、為什麼，再在此提出。' },
  report: { title: '檢舉侵權', text: '假冒代理、擅自銷售或使用、不遵守授權約定。' },
  track: { text: '已經提出過權利主張？', link: '查詢進度' },
} satisfies WordsOf<typeof en>;
