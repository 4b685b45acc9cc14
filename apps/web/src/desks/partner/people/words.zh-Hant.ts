import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '人員與角色',
  lead: '共 {{seats}} 個席位，已用 {{people}} 個。',
  column: { person: '人員', roles: '角色', state: '帳戶', since: '加入時間', act: '操作' },
  admin: '管理員',
  adminOf: '{{name}} 是管理員',
  status: { OPEN: '已啟用', CLOSED: '已關閉' },
  close: '關閉帳戶',
  reopen: '重新啟用',
  you: '您本人',
  invite: {
    open: '邀請人員',
    name: '姓名',
    email: '電子郵件',
    go: '生成邀請',
    handOver: '請轉交本人：僅顯示這一次。',
    until: '有效期至',
  },
} satisfies WordsOf<typeof en>;
