import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '我的工作檯',
  text: {
    partner: '作品目錄、授權申請、授權、授權書與內容源。',
    licensing: '尚未建成，請使用介面。',
    legal: '檢舉，按期限和影響排序。',
    scans: '掃描網頁中的複製件，並即時檢視進度。',
  },
  nothing: '您的帳戶沒有可用的工作檯',
  nothingText: '請聯絡管理員分配角色。',
  soon: { title: '此工作檯正在建設', text: '其功能已可透過介面使用。' },
} satisfies WordsOf<typeof en>;
