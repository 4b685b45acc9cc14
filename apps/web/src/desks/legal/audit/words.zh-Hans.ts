import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '审计日志',
  lead: '所有变更均写入不可篡改的日志；每条记录都可在您的浏览器中验证。',
  size: '{{size}} 条记录',
  verify: '验证整个日志',
  consistent: '服务已核对 {{size}} 条记录：日志与写入时一致。',
  broken: '日志与写入时不一致',
  filter: {
    label: '某一对象的历史',
    type: '对象类型',
    id: '对象编号',
    go: '显示',
    clear: '整个日志',
  },
  empty: '没有记录',
  emptyText: '日志中没有该对象的记录。',
  newer: '较新',
  older: '较早',
  entry: {
    at: '时间',
    by: '操作者',
    subject: '对象',
    why: '理由',
    place: '位置',
    waiting: '尚未并入日志树',
    content: '被哈希的内容',
  },
  prove: {
    go: '核对证明',
    proved: '已在本浏览器中验证',
    failed: '证明不成立',
    step: {
      entry: '内容与记录哈希一致',
      path: '证明由该记录通向根',
      root: '根与已签名检查点一致',
      signature: '检查点由日志密钥签名',
    },
    where: '第 {{index}} 条，共 {{size}} 条',
    holds: '成立',
    not: '不成立',
  },
} satisfies WordsOf<typeof en>;
