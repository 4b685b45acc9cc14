import type { WordsOf } from '../../words/words-of.js';
import type en from './words.en.js';

export default {
  element: {
    claimant_name: '主张人姓名',
    claimant_email: '电子邮箱',
    claimant_phone: '电话号码',
    claimant_address: '通信地址',
    claimant_signature: '签名',
    contact: '联系方式',
    documents_IDENTITY: '身份证明文件',
    documents_AUTHORITY: '代理授权文件',
    originalWork: '主张人自己的作品',
    pageUrl: '网页地址',
    evidence: '初步证据',
    statement: '问题与诉求',
    declarations_GOOD_FAITH: '善意声明',
    declarations_ACCURACY: '真实性声明',
    declarations_PERJURY: '伪证责任声明',
  },
} satisfies WordsOf<typeof en>;
