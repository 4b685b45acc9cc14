import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '举报侵权',
  lead: '任何人都可以举报。每份举报都由人阅读，机器不会指控任何人。',
  kindLabel: '您看到了什么？',
  kind: {
    FALSE_AGENT: '有人冒充授权代理',
    UNAUTHORIZED_SALE: '未经授权销售作品',
    UNAUTHORIZED_USE: '未经许可使用作品',
    BREACH_OF_LICENSE: '不遵守许可约定，例如未注明来源',
  },
  kindMissing: '请选择举报类型',
  url: '在哪里？网页、店铺或代理的网址',
  urlMissing: '请写明发生在哪里：以 https:// 开头的完整网址',
  statement: '具体情况',
  statementHelp: '请用自己的话说明，不要提及无关人员。',
  statementMissing: '请简要说明您看到的情况',
  contact: '如何联系您？',
  contactHelp: '可不填。与举报内容分开保存，不作他用。',
  submit: '提交举报',
  done: { NEW: '谢谢，举报已收到', JOINED: '谢谢，您的说明已并入先前的同一举报', KNOWN: '谢谢，此事我们已经知悉' },
  number: '举报编号',
  next: '将由专人处理。如您留下联系方式，有进展时我们会告知。',
  another: '继续举报',
} satisfies WordsOf<typeof en>;
