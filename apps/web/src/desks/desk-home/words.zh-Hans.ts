import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '我的工作台',
  text: {
    partner: '作品目录、授权申请、许可、授权书与内容源。',
    legal: '举报，按期限和影响排序。',
    scans: '扫描网页中的复制件，并实时查看进度。',
  },
  nothing: '您的账户没有可用的工作台',
  nothingText: '请联系管理员分配角色。',
} satisfies WordsOf<typeof en>;
