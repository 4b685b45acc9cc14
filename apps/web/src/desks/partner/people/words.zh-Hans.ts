import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '人员与角色',
  lead: '共 {{seats}} 个席位，已用 {{people}} 个。',
  column: { person: '人员', roles: '角色', state: '账户', since: '加入时间', act: '操作' },
  admin: '管理员',
  adminOf: '{{name}} 是管理员',
  status: { OPEN: '已启用', CLOSED: '已关闭' },
  close: '关闭账户',
  reopen: '重新启用',
  you: '您本人',
  invite: {
    open: '邀请人员',
    name: '姓名',
    email: '邮箱',
    go: '生成邀请',
    handOver: '请转交本人：仅显示这一次。',
    until: '有效期至',
  },
} satisfies WordsOf<typeof en>;
