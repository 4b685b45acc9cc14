import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '对方获得授权了吗？',
  lead: '只有运营方及其登记在册的代理机构可以销售发布方的作品。任选一种方式查询，并查看由谁授权。',
  ask: '查询',
  answerLabel: '结论',
  by: { label: '查询方式', name: '名称', number: '编号', domain: '域名' },
  example: {
    name: '公司全称',
    number: '登记编号（如 AG-7K2M9QXR4）或统一社会信用代码',
    domain: '对方提供作品的网址，如 shop.example',
  },
  answer: { AUTHORIZED: '{{name}}已获授权', NOT_AUTHORIZED: '{{name}}未获授权', UNKNOWN: '没有关于{{name}}的记录' },
  doubt: {
    NOT_ON_REGISTER: '对方不在代理机构登记册上；不在册者无权销售。',
    NUMBER_IMPOSSIBLE: '不可能有此编号的代理机构。',
    DOMAIN_IMPOSSIBLE: '这不是域名。',
    NAME_AMBIGUOUS: '有多家公司使用此名称，请按编号查询。',
    NO_GRANT: '对方登记在册，但没有获得任何授权。',
    NO_GRANT_HOLDS: '对方的授权目前均不成立。',
    NO_MANDATE: '运营方自身目前没有授权。',
  },
  operator: '这是运营方，由其独家经营发布方的业务。',
  asOf: '查询时间',
  facts: { name: '名称', number: '登记编号', uscc: '统一社会信用代码', domains: '域名' },
  link: '{{from}} 授权 {{to}}',
  linkStatus: {
    VALID: '成立',
    NOT_YET_VALID: '尚未开始',
    EXPIRED: '已到期',
    REVOKED: '已撤销',
    OUT_OF_SCOPE: '超出授权方自身的权利',
    ISSUER_NOT_AUTHORIZED: '授权方无权委任',
    CHAIN_BROKEN: '上一级授权不成立',
  },
  report: '举报这家公司',
} satisfies WordsOf<typeof en>;
