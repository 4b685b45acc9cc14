import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  tab: '权利公开可查',
  title: '这篇转载获得授权了吗？',
  lead: '验证授权书、查询谁有权销售、指出问题所在。无需账户，每个答复都说明理由。',
  number: '授权书编号',
  check: '验证',
  verify: { title: '验证授权书', text: '输入编号、粘贴授权书文本、放入 PDF，或扫描授权书上的二维码。断网也可验证。' },
  agents: { title: '对方获得授权了吗？', text: '按名称、编号或域名查询一家公司是否有权销售我们的作品。' },
  claim: { title: '提出权利主张', text: '内容、著作权、人格权：先看期限到何时、为什么，再在此提出。' },
  report: { title: '举报侵权', text: '假冒代理、擅自销售或使用、不遵守授权约定。' },
  track: { text: '已经提出过权利主张？', link: '查询进度' },
} satisfies WordsOf<typeof en>;
