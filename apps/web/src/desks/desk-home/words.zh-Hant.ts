import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '我的工作檯',
  text: {
    partner: '作品目錄、授權申請、授權、授權書與內容源。',
    legal: '檢舉，按期限和影響排序。',
    scans: '掃描網頁中的複製件，並即時檢視進度。',
  },
  nothing: '您的帳戶沒有可用的工作檯',
  nothingText: '請聯絡管理員分配角色。',
} satisfies WordsOf<typeof en>;
