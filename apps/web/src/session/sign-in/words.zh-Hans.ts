import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '登录',
  lead: '供合作媒体和发布方工作人员使用。公开服务无需登录。',
  email: '电子邮箱',
  emailMissing: '请填写账户的电子邮箱',
  password: '密码',
  passwordMissing: '请填写密码',
  submit: '登录',
} satisfies WordsOf<typeof en>;
