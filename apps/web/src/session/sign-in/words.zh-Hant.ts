import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '登入',
  lead: '供合作媒體和發布方工作人員使用。公開服務無需登入。',
  email: '電子郵件',
  emailMissing: '請填寫帳戶的電子郵件地址',
  password: '密碼',
  passwordMissing: '請填寫密碼',
  submit: '登入',
} satisfies WordsOf<typeof en>;
