import type { WordsOf } from '../../../words/words-of.js';
import type en from './words.en.js';

export default {
  title: '對方獲得授權了嗎？',
  lead: '只有營運方及其登記在冊的代理機構可以銷售發布方的作品。任選一種方式查詢，並檢視由誰授權。',
  ask: '查詢',
  answerLabel: '結論',
  by: { label: '查詢方式', name: '名稱', number: '編號', domain: '網域' },
  example: {
    name: '公司全名',
    number: '登記編號（如 AG-7K2M9QXR4）或統一社會信用代碼',
    domain: '對方提供作品的網址，如 shop.example',
  },
  answer: { AUTHORIZED: '{{name}}已獲授權', NOT_AUTHORIZED: '{{name}}未獲授權', UNKNOWN: '沒有關於{{name}}的紀錄' },
  doubt: {
    NOT_ON_REGISTER: '對方不在代理機構登記冊上；不在冊者無權銷售。',
    NUMBER_IMPOSSIBLE: '不可能有此編號的代理機構。',
    DOMAIN_IMPOSSIBLE: '這不是網域名稱。',
    NAME_AMBIGUOUS: '有多家公司使用此名稱，請按編號查詢。',
    NO_GRANT: '對方登記在冊，但沒有獲得任何授權。',
    NO_GRANT_HOLDS: '對方的授權目前均不成立。',
    NO_MANDATE: '營運方自身目前沒有授權。',
  },
  operator: '這是營運方，由其獨家經營發布方的業務。',
  asOf: '查詢時間',
  facts: { name: '名稱', number: '登記編號', uscc: '統一社會信用代碼', domains: '網域' },
  link: '{{from}} 授權 {{to}}',
  linkStatus: {
    VALID: '成立',
    NOT_YET_VALID: '尚未開始',
    EXPIRED: '已到期',
    REVOKED: '已撤銷',
    OUT_OF_SCOPE: '超出授權方自身的權利',
    ISSUER_NOT_AUTHORIZED: '授權方無權委任',
    CHAIN_BROKEN: '上一級授權不成立',
  },
  report: '檢舉這家公司',
} satisfies WordsOf<typeof en>;
